-- Who was shown is looked up by an index that gathers new entries in a list and works them in when it is full. A list of four
-- megabytes stops a page for a quarter of a second each minute; small ones are worked in without anybody noticing.

alter index audit_entry_by_subject set (gin_pending_list_limit = 64);
