-- What the corridors themselves read and write: a listener's place among the events, and the door's look at the settings.

grant select, insert, update on listener_position to anakkita_app;
grant select on setting to anakkita_door;
