/** Roll calls in the deployed application: services in the server, pages in a browser. */
package fr.ent.it.schooling.attendance;
