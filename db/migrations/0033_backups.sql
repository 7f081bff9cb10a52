-- What stays out of backups besides what is derived: ways in that were closed since would stand open again after a restore.

comment on table session is 'Open sessions. Deleting a row ends the session at the next request. Not in backups.';
comment on table verification is 'Short-lived values of the sign-in library. Not in backups.';
comment on table invitation is 'One-time links: the first administrator of a city, a person who sets a password. Not in backups.';
comment on table sign_in_failure is 'Failed sign-ins, counted per account and per address; old ones are deleted. Not in backups.';
comment on table guardian_session is 'Open visits through a door: a quarter of an hour, never lengthened. Not in backups.';
comment on column audit_entry.written_in is 'Transaction that wrote the entry; null for entries of before and those brought back from a copy. Means nothing elsewhere: not in backups.';
comment on column audit_chain.sealed_below is 'All entries written by transactions before this one are sealed; null until entries of before, or of a copy, are. Means nothing elsewhere: not in backups.';
