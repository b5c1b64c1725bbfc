package fr.ent.ejb.exchange;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What may be said of a fact. Values travel as text in one written form: dates ISO, yes and no as true and false, codes as they are. */
public enum Field {
    FAMILY_NAME,
    USUAL_NAME,
    FIRST_NAME,
    BIRTH_DATE,
    GENDER,
    CIVILITY,
    INE,
    MAIL,
    PHONE,
    HOME_PHONE,
    MOBILE_PHONE,
    WORK_PHONE,
    ACCEPTS_SMS,
    ADDRESS,
    MEF,
    BOARDING,
    FROM,
    TO,
    SHORT_NAME,
    LABEL,
    MEFS,
    DIVISIONS,
    LEVEL,
    KINSHIP,
    PAYS,
    RECEIVES_AID,
    HOUSES,
    PRIORITY,
    WEEKS,
    ROOM,
    GRADE,
    ROLE,
    DEGREE,
    STRUCTURE;

    /** What may be typed in the portal, and then wins over a file of before. */
    public static final Set<Field> TYPED =
            Collections.unmodifiableSet(EnumSet.of(MAIL, PHONE, HOME_PHONE, MOBILE_PHONE, WORK_PHONE, ACCEPTS_SMS));
}
