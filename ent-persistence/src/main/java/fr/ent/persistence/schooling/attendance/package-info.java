/** Roll calls: what a teacher saw of each pupil at each lesson, and what was mended afterwards. */
package fr.ent.persistence.schooling.attendance;
