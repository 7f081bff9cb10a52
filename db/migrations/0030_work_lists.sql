-- What waits for a decision is found by area, the oldest first, without reading the lines that were decided.

create index need_line_proposed on need_line (area, proposed_at) where state = 'proposed';
