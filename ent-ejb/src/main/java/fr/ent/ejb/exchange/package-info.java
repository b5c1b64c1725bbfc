/** What all national files share: receiving, unpacking, decoding, records, facts and anomalies. Each file has a folder below. */
package fr.ent.ejb.exchange;
