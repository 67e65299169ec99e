### Recurring titles of documents, events, and the dimensions and areas of confidence building measures, in English.
### A title that no entry has goes into a note as a text, such as `document-name`.

## Titles of documents

# @is document
-term-decision = decision
    .article = the
    .number = singular

# @is document
-term-decisions = decisions
    .article = the
    .number = plural

# @is document
-term-document = document
    .article = the
    .number = singular

# @is document
-term-documents = documents
    .article = the
    .number = plural

# @is document
-term-concept-paper = concept paper
    .article = the
    .number = singular

# @is document
-term-action-plan = action plan
    .article = the
    .number = singular

# @is document
-term-annual-action-plan = annual action plan
    .article = the
    .number = singular

# @is document
-term-plan-of-implementation = plan of implementation
    .article = the
    .number = singular

# @is document
-term-high-level-statement = High-Level Statement
    .article = the
    .number = singular

# @is document
-term-draft-high-level-statement = draft High-Level Statement of the CICA Ministerial Conference on Environmental Issues
    .article = the
    .number = singular

# @is document
-term-draft-charter = draft CICA Charter
    .article = the
    .number = singular

# @is document
-term-draft-rules-of-procedure = draft updated CICA Rules of Procedure
    .article = the
    .number = singular

# @is document
-term-road-map = Road Map for CICA Transformation
    .article = the
    .number = singular

# @is document
-term-catalogue-of-confidence-building-measures = CICA Catalogue of Confidence Building Measures
    .article = the
    .number = singular

# @is document
-term-joint-statement = joint statement
    .article = the
    .number = singular

# @is document
-term-agenda = agenda
    .article = the
    .number = singular

# @is document
-term-draft-agenda = draft agenda
    .article = the
    .number = singular

# @is document
-term-programme = programme
    .article = the
    .number = singular

# @is document
-term-report = report
    .article = the
    .number = singular

# @is document
-term-minutes = minutes
    .article = the
    .number = plural

# @is document
-term-administrative-note = administrative note
    .article = the
    .number = singular

# @is document
-term-list-of-participants = list of participants
    .article = the
    .number = singular

## Events

# @is event
-term-ministerial-conference-on-environmental-issues = CICA Ministerial Conference on Environmental Issues
    .article = the
    .number = singular

# @is event
-term-summit = CICA Summit
    .article = the
    .number = singular

## Dimensions of the CICA Catalogue of Confidence Building Measures

# @is dimension
-term-dimension-economic = economic dimension
    .article = the
    .number = singular

# @is dimension
# @coordinator mongolia of climate and water, as an article of October 2017 by the Executive Director says
-term-dimension-environmental = environmental dimension
    .article = the
    .number = singular

# @is dimension
-term-dimension-human = human dimension
    .article = the
    .number = singular

# @is dimension
# @coordinator turkiye as an article of October 2017 by the Executive Director says
-term-dimension-new-challenges-and-threats = new challenges and threats
    .number = plural

# @is dimension
# @coordinator kazakhstan as an article of October 2017 by the Executive Director says
-term-dimension-military-political = military-political dimension
    .article = the
    .number = singular

## Priority areas that our sources name, and no others

# @is area
# @coordinator russia until the end of 2025 (DOC/779, concept paper)
# @coordinator china as co-coordinator, until the end of 2025 (DOC/779, concept paper)
-term-area-ict-security = security of and in the use of information and communication technologies
    .number = singular

# @is area
-term-area-small-and-medium-enterprises = small and medium enterprises
    .number = plural

# @is area
-term-area-tourism = tourism
    .number = singular

# @is area
-term-area-agriculture = agriculture
    .number = singular

# @is area
-term-area-energy = energy
    .number = singular

# @is area
# @coordinator thailand as an article of October 2017 by the Executive Director says
-term-area-sustainable-development = sustainable development
    .number = singular
