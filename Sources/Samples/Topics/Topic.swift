/// A family of items that one kind of authority handles: what they ask for and how they are decided.
struct Topic: Sendable {
  let kind: Kind
  /// The main item: 公共场所卫生许可.
  let name: String
  /// What the laws are about: 公共场所卫生.
  let field: String
  /// What the applicant gets.
  let result: String
  /// The authority below its place's name: 卫生健康局.
  let authority: String
  let applicants: Applicants
  let body: BodyKind
  /// What items of the family are told apart by.
  let scopes: [String]
  /// Conditions of the family; `〈scope〉` is the scope.
  let conditions: [String]
  let papers: [Paper]
  /// What the examining office looks at.
  let criteria: [String]
  let special: Special?
  let fee: Fee?
  let questions: [Question]
  let themes: Themes
  let everydayNames: [String]

  init(
    _ kind: Kind,
    _ name: String,
    field: String,
    result: String,
    authority: String,
    applicants: Applicants,
    body: BodyKind = .authority,
    themes: Themes,
    scopes: [String],
    conditions: [String],
    papers: [Paper],
    criteria: [String],
    special: Special? = nil,
    fee: Fee? = nil,
    questions: [Question],
    everydayNames: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.field = field
    self.result = result
    self.authority = authority
    self.applicants = applicants
    self.body = body
    self.scopes = scopes
    self.conditions = conditions
    self.papers = papers
    self.criteria = criteria
    self.special = special
    self.fee = fee
    self.questions = questions
    self.themes = themes
    self.everydayNames = everydayNames
  }

  enum Kind: String, Sendable {
    case licence = "行政许可"
    case benefit = "行政给付"
    case confirmation = "行政确认"
    case reward = "行政奖励"
    case other = "其他行政权力"
    case service = "公共服务"

    /// Characters 3 and 4 of a basic code of the national catalogue.
    var digits: String {
      switch self {
      case .licence: "01"
      case .benefit: "05"
      case .confirmation: "07"
      case .reward: "08"
      case .other: "10"
      case .service: "20"
      }
    }

    /// Characters 3 and 4 in Guangdong's own catalogue.
    var guangdongDigits: String {
      switch self {
      case .other: "20"
      case .service: "21"
      default: digits
      }
    }
  }

  enum Applicants: Sendable {
    case people, businesses, both

    var objects: [String] {
      switch self {
      case .people: ["自然人"]
      case .businesses: ["企业法人", "非法人企业"]
      case .both: ["自然人", "企业法人", "非法人企业"]
      }
    }
  }

  enum BodyKind: Sendable {
    case authority
    /// A public institution that laws authorise.
    case authorised
    /// A public institution that the authority entrusts.
    case entrusted
    /// A service centre of a town, without a credit code.
    case town
  }

  struct Themes: Sendable {
    let person: String?
    let legal: String?
  }

  /// A document that the applicant hands in.
  struct Paper: Sendable {
    enum Source: String, Sendable {
      case applicant = "申请人自备"
      case authority = "政府部门核发"
      case intermediary = "中介机构"
    }

    let name: String
    let source: Source
    /// What the window looks at.
    let acceptance: String
    /// The case in which it is needed; nil where it always is.
    let when: String?
    /// Whether the office fetches it from the electronic licence store.
    let isExempt: Bool

    init(
      _ name: String,
      _ source: Source,
      _ acceptance: String,
      when: String? = nil,
      exempt: Bool = false
    ) {
      self.name = name
      self.source = source
      self.acceptance = acceptance
      self.when = when
      self.isExempt = exempt
    }
  }

  struct Special: Sendable {
    let name: String
    let days: Int
    let note: String
  }

  struct Fee: Sendable {
    let name: String
    let amount: Int
    let unit: String
    let reduction: String?
  }

  struct Question: Sendable {
    let question: String
    let answer: String

    init(_ question: String, _ answer: String) {
      self.question = question
      self.answer = answer
    }
  }
}
