/// The pages and papers of one form.
enum FormPage: String, CaseIterable, Sendable {
  /// All questions on one page.
  case single
  /// One question at a time.
  case steps
  /// The empty form as it is filled in by hand.
  case blank
  /// The same, filled in with the answers of an invented applicant.
  case sample
  /// The empty form for a word processor.
  case blankDocument
  /// The sample for a word processor.
  case sampleDocument
  /// Which questions of the single forms each question of a joint form stands for.
  case origins

  /// The template that makes it; what is on paper has the same content twice, as HTML and as OpenDocument.
  var template: String {
    switch self {
    case .single: "form"
    case .steps: "formSteps"
    case .blank, .sample: "formSheet"
    case .blankDocument, .sampleDocument: "formDocument"
    case .origins: "formOrigins"
    }
  }

  var isSample: Bool { self == .sample || self == .sampleDocument }

  /// Whether browsers show it.
  var isPage: Bool { self != .blankDocument && self != .sampleDocument }

  /// Its path below the folder of the form.
  var file: String {
    switch self {
    case .single: "index.html"
    case .steps: "steps/index.html"
    case .blank: "blank.html"
    case .sample: "sample.html"
    case .blankDocument: "blank.fodt"
    case .sampleDocument: "sample.fodt"
    case .origins: "origins.html"
    }
  }

  /// What links to it say.
  var label: String {
    switch self {
    case .single: "整页填写"
    case .steps: "一题一题填写"
    case .blank: "空白表格"
    case .sample: "示例样表"
    case .blankDocument: "空白表格（文字处理软件用）"
    case .sampleDocument: "示例样表（文字处理软件用）"
    case .origins: "各栏对应哪张表"
    }
  }

  /// What one gets there.
  var note: String {
    switch self {
    case .single: "全部问题在一页上"
    case .steps: "每次只看一个问题，适合用手机"
    case .blank: "打印在A4纸上手写"
    case .sample: "看看每一栏怎么填"
    case .blankDocument, .sampleDocument: "OpenDocument 格式（.fodt），LibreOffice 等软件可以打开"
    case .origins: "给窗口和对接系统的人看"
    }
  }

  /// The scripts that it uses: only what can be filled in on the screen has any.
  var scripts: [String] {
    let common = [
      "form-repeats", "form-conditions", "form-checks", "form-summary", "form-paper",
    ]
    return switch self {
    case .single: common.map { "assets/\($0).js" }
    case .steps: (common + ["form-steps"]).map { "assets/\($0).js" }
    case .blank, .sample, .blankDocument, .sampleDocument, .origins: []
    }
  }
}

extension FormPage {
  /// Where it stands for the form of a folder.
  func address(_ folder: String) -> String { "\(folder)/\(file)" }
}

extension PublishedForm {
  var pages: [FormPage] { FormPage.allCases.filter { $0 != .origins || joint != nil } }

  /// Where a page or paper of the form stands.
  func address(of page: FormPage) -> String { page.address(folder) }
}
