"""Any event that could ever be kept."""

from hypothesis import strategies as st

from quiz.game.events import Answered, Dealt, Ended, Flagged

texts = st.text(st.characters(exclude_categories=()), max_size=12)
times = st.floats(min_value=0, max_value=1e9).map(lambda seconds: round(seconds, 1))
deals = st.builds(
    Dealt,
    *[texts] * 4,
    st.integers(0, 2**64 - 1),
    st.lists(texts, max_size=4).map(tuple),
    texts,
    texts,
    st.lists(texts, max_size=3).map(tuple),
    texts,
    texts,
)
answered = st.builds(
    Answered,
    texts,
    texts,
    st.lists(texts, max_size=4).map(tuple),
    st.booleans(),
    times,
    st.integers(0, 9),
    texts,
    st.integers(0, 4),
    st.lists(texts, max_size=3).map(tuple),
    st.integers(0, 8),
    st.lists(texts, max_size=3).map(tuple),
    st.integers(0, 3),
    texts,
)
ends = st.builds(Ended, texts, texts, texts)
flagged = st.builds(Flagged, texts, texts, texts, texts)
events = st.one_of(deals, answered, ends, flagged)
