package fr.ent.ejb.exchange;

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
    ROOM
}
