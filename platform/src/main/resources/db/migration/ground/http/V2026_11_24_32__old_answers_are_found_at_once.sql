-- Every write clears away the account's old answers; without this it would look through all of them.
create index http_answer_age on http_answer (account_id, given_at);
