-- What became of the last replies of an agent that somebody reviewed.
CREATE INDEX held_agent ON held (desk, agent, id);
