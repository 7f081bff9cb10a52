-- Areas from province to posyandu. The code is the path; a prefix is an ancestor.

create table area (
  code text collate "C" primary key,
  parent text collate "C",
  level text not null,
  name text not null,
  lat double precision,
  lng double precision,
  boundary jsonb,
  constraint level_is_known check (level in ('province', 'regency', 'district', 'village', 'posyandu', 'puskesmas')),
  constraint code_lies_under_its_parent check (parent is null or starts_with(code, parent || '.'))
);
comment on table area is 'Administrative areas by their official code, posyandu below their village, puskesmas below the regency.';
comment on column area.code is 'Kemendagri code such as 32.71.01.1001; posyandu append .0001, puskesmas are 32.71.P01.';
comment on column area.parent is 'Code of the area that holds it.';
comment on column area.level is 'province, regency, district, village, posyandu or puskesmas.';
comment on column area.name is 'Name as people write it.';
comment on column area.lat is 'Latitude of the centroid, degrees.';
comment on column area.lng is 'Longitude of the centroid, degrees.';
comment on column area.boundary is 'GeoJSON geometry when the city has loaded one; else the map draws a sketch.';
create index area_by_parent on area (parent, level);

create table catchment (
  village text collate "C" primary key references area (code),
  puskesmas text collate "C" not null references area (code),
  source text not null
);
comment on table catchment is 'Which puskesmas serves a village. Editable; what was not confirmed says so.';
comment on column catchment.village is 'Village code.';
comment on column catchment.puskesmas is 'Puskesmas code.';
comment on column catchment.source is 'Where it comes from: import, person or unverified.';
create index catchment_by_puskesmas on catchment (puskesmas);
