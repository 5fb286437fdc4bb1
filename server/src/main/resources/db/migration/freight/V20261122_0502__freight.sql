create table freight_template (
    id   bigint primary key,
    body jsonb  not null
);

-- the shop's default: ¥8 for the first kilogram, ¥2 for each further, free from ¥59 of goods
insert into freight_template (id, body)
values (1, '{
  "id": "1", "name": "默认运费", "unit": "WEIGHT", "freeOver": 5900,
  "rates": [
    {"regions": [], "firstUnits": 1000, "first": 800, "nextUnits": 1000, "next": 200},
    {"regions": ["54", "65", "63"], "firstUnits": 1000, "first": 1800, "nextUnits": 1000, "next": 800}
  ],
  "notTo": ["71", "81", "82"]
}');
