"""The grammar of Vietnamese deadline wording: a sentence -> its duties with their rules (DESIGN §3). Pure.

plain -> lexer (typed tokens) -> productions (days, stretches, deadlines) -> events, periods (what each is about) ->
pairing (which deadline is of which period) -> rules; beside it recipients, triggers, kinds, milestones. What no rule
can say is told in its own words, never guessed.
"""

from plans.drafting.timing.cells import time_of
from plans.drafting.timing.paragraphs import duties, duties_of
from plans.drafting.timing.phrases import phrases
from plans.drafting.timing.routes import route

__all__ = ["duties", "duties_of", "phrases", "route", "time_of"]
