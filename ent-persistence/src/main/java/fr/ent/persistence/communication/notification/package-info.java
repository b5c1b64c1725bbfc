/** What people are told: rows written with what they announce, sent afterwards, kept as the proof of it. */
package fr.ent.persistence.communication.notification;
