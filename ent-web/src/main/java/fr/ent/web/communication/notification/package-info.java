/** Pages of what families were told. */
package fr.ent.web.communication.notification;
