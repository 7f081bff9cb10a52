-- Numbers by village and month. No child, no row security; small cells are hidden in the reply.

create table area_month (
  area text collate "C" not null,
  month date not null,
  registered integer not null,
  measured integer not null,
  length_counted integer not null,
  stunted integer not null,
  severely_stunted integer not null,
  weight_counted integer not null,
  underweight integer not null,
  wasting_counted integer not null,
  wasted integer not null,
  severely_wasted integer not null,
  constraint one_row_per_area_and_month primary key (area, month)
);
comment on table area_month is 'The routine count: one row per village and month, in the same transaction as what it counts.';
comment on column area_month.area is 'Village code.';
comment on column area_month.month is 'First day of the month.';
comment on column area_month.registered is 'Children registered below 60 months on its last day (S).';
comment on column area_month.measured is 'Children measured in the month (D).';
comment on column area_month.length_counted is 'Of these with a plausible length-for-age: the denominator of stunting.';
comment on column area_month.stunted is 'Length-for-age below -2.00, severe ones included.';
comment on column area_month.severely_stunted is 'Length-for-age below -3.00.';
comment on column area_month.weight_counted is 'With a plausible weight-for-age.';
comment on column area_month.underweight is 'Weight-for-age below -2.00.';
comment on column area_month.wasting_counted is 'With a plausible weight-for-length, oedema included.';
comment on column area_month.wasted is 'Weight-for-length below -2.00, oedema included.';
comment on column area_month.severely_wasted is 'Weight-for-length below -3.00, oedema included.';
create index area_month_by_month on area_month (month);

create table register_count (
  area text collate "C" not null,
  class text not null,
  attention text not null,
  age_band smallint not null,
  children integer not null,
  open_cases integer not null,
  constraint one_row_per_cell primary key (area, class, attention, age_band)
);
comment on table register_count is 'How many children of the register stand where, by village: the totals beside the filters.';
comment on column register_count.area is 'Village code.';
comment on column register_count.class is 'As child_standing.class.';
comment on column register_count.attention is 'As child_standing.attention.';
comment on column register_count.age_band is '0, 6, 12, 24, 36, 48: first month of the age group; 60 when aged out.';
comment on column register_count.children is 'Number of children.';
comment on column register_count.open_cases is 'Of these with an open case.';
