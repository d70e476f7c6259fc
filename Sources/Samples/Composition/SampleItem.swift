/// An item of the catalogue: what is the same in every district, decided by its number alone.
struct SampleItem {
  enum Action: String {
    case first = ""
    case change = "变更"
    case renewal = "延续"
    case replacement = "证件补发"
  }

  enum Access {
    /// Nobody needs to come.
    case online
    /// Handed in online, with one visit.
    case prepared
    case window
  }

  let topic: Topic
  let laws: [SampleLaw]
  let action: Action
  let scope: String
  let access: Access
  /// `00`, or the province whose own catalogue lists it.
  let owner: String
  let basicCode: String
  /// Working days.
  let statutory: Int
  let promise: Int

  var isImmediate: Bool { promise == 1 }
  var name: String { "\(topic.name)\(action.rawValue)（\(scope)）" }
  var formName: String { "\(topic.name)\(action == .first ? "" : action.rawValue)申请表" }
  var isLicence: Bool { topic.kind == .licence }
  var hasCertificate: Bool {
    ["证", "证书", "社会保障卡"].contains { topic.result.hasSuffix($0) }
  }
  var isCharged: Bool { topic.fee != nil && action != .change }
  var special: Topic.Special? { action == .first ? topic.special : nil }

  init(number: Int, seed: UInt64) {
    let topics = Topic.all
    let place = number % topics.count
    let rest = number / topics.count
    topic = topics[place]
    laws = SampleLaw.laws(of: topic, place)
    let actions = Self.actions(of: topic)
    action = actions[rest % actions.count]
    let round = rest / actions.count
    let kind = topic.scopes[round % topic.scopes.count]
    let again = round / topic.scopes.count
    scope = again == 0 ? kind : "\(kind)，第\(SampleLaw.chinese(again % 99 + 1))类"
    owner = number % 4 == 3 ? "44" : "00"
    let digits = owner == "44" ? topic.kind.guangdongDigits : topic.kind.digits
    basicCode =
      owner + digits + MadeUpCode.digits(10_001 + place + topics.count * (rest / 999), 5)
      + MadeUpCode.digits(rest % 999 + 1, 3)
    var random = SplitMix64(seed: seed, of: 1, number)
    access = action == .replacement ? .prepared : random.pick([.online, .prepared, .window])
    switch action {
    case .replacement: (statutory, promise) = (5, 1)
    case .first where topic.kind == .service: (statutory, promise) = (10, random.pick([1, 5]))
    case .first: (statutory, promise) = random.pick([(20, 10), (20, 12), (30, 15), (20, 8)])
    case .change: (statutory, promise) = random.pick([(10, 5), (15, 7), (20, 6)])
    case .renewal: (statutory, promise) = random.pick([(20, 8), (20, 10), (15, 6)])
    }
  }

  private static func actions(of topic: Topic) -> [Action] {
    switch topic.kind {
    case .licence: [.first, .change, .renewal, .replacement]
    case .other, .confirmation: [.first, .change]
    case .benefit, .reward, .service: [.first]
    }
  }
}
