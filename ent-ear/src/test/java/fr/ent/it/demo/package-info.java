/** The demo school in the server, as every test finds it. */
package fr.ent.it.demo;
