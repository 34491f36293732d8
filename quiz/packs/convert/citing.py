"""The passages that prove an answer, as part of its explanation, for formats without citations."""

from ...game.question import Citation, Pack, Question
from .pieces import Notes


def explained(pack: Pack, question: Question) -> str:
    """The explanation of a question, and below it the passages that it cites."""
    cited = "\n".join(passage(pack, citation) for citation in question.citations)
    return "\n\n".join(part for part in (question.why, cited) if part)


def passage(pack: Pack, citation: Citation) -> str:
    """A quotation with where it stands."""
    source = pack.source(citation.source)
    where = [source.title if source else citation.source, citation.at]
    return f"“{citation.quote}” ({', '.join(filter(None, where))})"


def retold(question: Question) -> Notes:
    """A note when citations become part of the explanation."""
    return ("changed: the citations stand in the explanation",) if question.citations else ()
