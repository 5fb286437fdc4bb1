-- carriers tell of a package by its number
create index parcel_tracking on parcel (tracking_number);
