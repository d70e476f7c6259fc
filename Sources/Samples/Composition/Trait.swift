/// What an item has, for tests that need an item of a kind.
package enum Trait: String, Sendable {
  case licence, benefit, service, confirmation
  case charged, free
  case immediate, promised
  case online, prepared, window
  case special
  case people, businesses
  case authority, authorised, entrusted, town
  case certificate
  case firstIssue, change, renewal, replacement
  case guangdong, county
  /// A material that is needed in a case of its own, beside the authorisation.
  case optionalMaterial
  case nationalOwner

  static func traits(of item: SampleItem, in place: SamplePlace) -> Set<Trait> {
    var traits: Set<Trait> = []
    switch item.topic.kind {
    case .licence: traits.insert(.licence)
    case .benefit: traits.insert(.benefit)
    case .service: traits.insert(.service)
    case .confirmation: traits.insert(.confirmation)
    case .reward, .other: break
    }
    traits.insert(item.isCharged ? .charged : .free)
    traits.insert(item.isImmediate ? .immediate : .promised)
    switch item.access {
    case .online: traits.insert(.online)
    case .prepared: traits.insert(.prepared)
    case .window: traits.insert(.window)
    }
    if item.special != nil { traits.insert(.special) }
    switch item.topic.applicants {
    case .people: traits.insert(.people)
    case .businesses: traits.insert(.businesses)
    case .both: break
    }
    switch item.topic.body {
    case .authority: traits.insert(.authority)
    case .authorised: traits.insert(.authorised)
    case .entrusted: traits.insert(.entrusted)
    case .town: traits.insert(.town)
    }
    if item.hasCertificate { traits.insert(.certificate) }
    switch item.action {
    case .first: traits.insert(.firstIssue)
    case .change: traits.insert(.change)
    case .renewal: traits.insert(.renewal)
    case .replacement: traits.insert(.replacement)
    }
    if place.province == "44" { traits.insert(.guangdong) }
    if place.isCounty { traits.insert(.county) }
    if item.action == .first, item.topic.papers.contains(where: { $0.when != nil }) {
      traits.insert(.optionalMaterial)
    }
    if item.owner == "00" { traits.insert(.nationalOwner) }
    return traits
  }
}
