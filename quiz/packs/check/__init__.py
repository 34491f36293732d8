"""The rules of good packs, one small function each, with a code and an explanation.

`checking.check` looks at one file and gives a report; `report_text`, `report_json` and
`report_github` put reports into words.
"""
