package import Source
import Standard
import YAML

extension Check {
  /// Every check that looks at items or the workspace; a new file of checks is named here once.
  package static let all: [Check] = [
    limits,
    visits,
    needlessVisits,
    visitClaims,
    fees,
    deniedFees,
    phones,
    sharedPhones,
    hours,
    materials,
    listedMaterials,
    contradictoryMaterials,
    countedMaterials,
    exemptMaterials,
    needlessMaterials,
    steps,
    stepOrder,
    specialProcedures,
    results,
    audience,
    online,
    wording,
    boilerplate,
    proseLimits,
    proseFees,
    proseVisits,
    proseCopies,
    personalData,
    conditionProofs,
    textMarkup,
    codes,
    legalBasis,
    catalogue,
    attachments,
    formFields,
    formConditions,
    formJustifications,
    formsInUse,
    formData,
    districts,
    coverage,
    lifeEvents,
    lifeEventsInPlaces,
    lifeEventsAmongOthers,
    dates,
    links,
    places,
    registerUse,
    standardMaterials,
    layers,
    cases,
    successions,
    successionsInUse,
    site,
    exchangeFields,
  ].flatMap(\.self)
}

extension Rule {
  /// Every rule in the order of codes: what explain, the rules page and reports list.
  package static let all: [Rule] =
    (reading + structure + removals + layering + standardItself + workspaceItself + triage
    + dataRules
    + Check.all.map(\.rule))
    .sorted { $0.code < $1.code }

  /// The rule of a code or slug.
  package static func find(_ name: String) -> Rule? {
    all.first { $0.code == name.uppercased() || $0.slug == name }
  }
}
