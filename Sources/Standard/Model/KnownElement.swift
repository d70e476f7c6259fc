/// The elements that rules, comparison and publication read by name.
///
/// Every other element of a standard is data alone: it is bound, checked, compared and published by its
/// entry in the standard. Loading a standard reports those of these that its records lack.
package enum KnownElement: UInt16, CaseIterable, Sendable {
  // The service item.
  case name, basicCode, mainItemName, localBasicCode, type, legalBasis, powerSource, exerciseLevel,
    code
  case handlingCode, status, version, body, entrustedBy
  case statutoryLimit, statutoryLimitNote, promisedLimit, promisedLimitNote
  case conditions, steps, onlineProcess, windowProcess, isCharged, fees, feeBasis
  case serviceObjects, processingType, handlingForms, visits, onSiteReason, specialProcedures
  case servicePoints, hours, contact, complaint, plannedStart, plannedEnd
  case mobileAddress, computerAddress, everydayNames, inServiceHall, crossRegion, jointBodies
  case intermediary, quota, results, appointment, onlinePayment, post, selfService, isOnline
  case onlineDepth, onlineAddress, personThemes, legalThemes, localThemes, commitment, delivery
  case materials, rights, obligations, review, litigation, questions, deviations
  case depthLevel, serviceForms, businessSystem, cases

  // Records of an item and of the registers.
  case nature, division, phone, address, law, clause, content, number, issuers, inForce, expires
  case link, aliases, rank, amended, repealed, replacedBy, clauses, articleCount
  case necessity, form, copies, size, blankForm, sample, source, sourceNote, instructions
  case acceptance, basis, exempt, licenceType, linkedLicence, optionalWhen, `case`, remark
  case originals, handler, limit, criteria, result, standard, reducible, reductionBasis
  case collector, method, counted, note, hasLicence, scope, areas, directions, longitude, latitude
  case question, answer, element, entries, entryElement, reason, until, notNeeded

  // Forms.
  case id, english, issuer, groups, declaration, officeUse, fields, required, hint, englishHint,
    options
  case autocomplete, maximumLength, justification, personalData, shownWhen, field, equals
  case englishOptions, minimumLength, patternHint, englishPatternHint, sensitiveReason, heldBy
  case datum, example, englishNote, repeats, material, condition

  // Life events.
  case items, prerequisites

  // The standard's own files and the workspace.
  case edition, description, englishDescription, sources, records, shorthand, identity
  case record, elements, exchangeField, linkedData, kind, codeList, register, of, several,
    requirement
  case exceptions, requiredWhen, differs, above, present, mayBeNone, uniformity, better, bound
  case impact
  case section, minimum, maximum, origin, certainty, extends, codes, retired
  case terms, term, synonyms, divisions, areaCode, severities, rule, severity, parameters, value
  case profiles, laws, bodies, points, ordered
  case path, suppressions, baseline, fingerprint, coverage
  case successions, item, becomes, since
  case site, hotline, map, footer
  case catalogue, provenance

  // Exchange records.
  case tables, part, template, fallback, subject

  // Rules in data.
  case rules, when, require, forbid, compare, sum, unique, pattern, lookup, vocabulary, canonical
  case oneOf, noneOf, contains, lacks, matches, excludes, below, atMost, atLeast
  case message, englishMessage, why, englishWhy, help, englishHelp, ground, englishGround
  case invalid, valid

  // Reform lists.
  case lists, definition, englishDefinition, derivation, englishDerivation, claim, judgements
  case outcome, englishReason, examples

  package var id: String { Self.ids[Int(rawValue)] }

  private static let ids = allCases.map { String(describing: $0) }
}
