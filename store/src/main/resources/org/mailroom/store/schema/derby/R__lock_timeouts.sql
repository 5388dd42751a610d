-- Seconds after which a deadlock is looked for and a wait for a lock ends, in this database only. Whoever is refused
-- tries again. Derby's own values, 20 and 60, would hold a mail up for minutes.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '2');
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '5');
