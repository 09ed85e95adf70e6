# The journal: every deed that is written down has its words

audit-campaign-create = Wrote a campaign
audit-campaign-announce = Announced a campaign
audit-period-open = Opened a reporting period
audit-figures-send = Sent figures
audit-area-change = Entered figures of the whole area
audit-pledge-send = Sent a pledge
audit-language-change = Changed the language
audit-consent-give = Agreed to the processing of personal data
audit-code-create = Made a join code
audit-code-use = Joined with a code
audit-office-claim = Took over the office
audit-period-expect = Asked one more school to report
audit-invitation-use = Joined with an invitation
