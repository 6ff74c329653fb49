-- Experts, supervisors and commissioned institutions are people of units that hold no school.
alter table organisation_unit drop constraint organisation_unit_kind_check;
alter table organisation_unit add constraint organisation_unit_kind_check check (
    kind in ('district', 'town', 'department', 'school', 'kindergarten', 'teaching-point', 'institution'));
