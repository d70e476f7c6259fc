package import Source

/// The sections of a guide page, in their order.
package enum GuideSection: String, CaseIterable, Sendable {
  case basics, crossRegion, decision, results, specialProcedures, conditions, process, materials
  case fees, legalBasis, rights, remedies, contact

  package var title: Wording {
    switch self {
    case .basics: Wording(zh: "基本信息", en: "Basic facts")
    case .crossRegion: Wording(zh: "跨域通办", en: "Cross-region handling")
    case .decision: Wording(zh: "审批信息", en: "Decision")
    case .results: Wording(zh: "审批结果", en: "Results")
    case .specialProcedures: Wording(zh: "特别程序", en: "Special procedures")
    case .conditions: Wording(zh: "受理条件", en: "Who can apply")
    case .process: Wording(zh: "办理流程", en: "Process")
    case .materials: Wording(zh: "申请材料", en: "Materials")
    case .fees: Wording(zh: "收费", en: "Fees")
    case .legalBasis: Wording(zh: "设定依据", en: "Legal basis")
    case .rights: Wording(zh: "权利与义务", en: "Rights and duties")
    case .remedies: Wording(zh: "法律救济", en: "Remedies")
    case .contact: Wording(zh: "咨询与办理地点", en: "Enquiries and places")
    }
  }

  static let titles: [(id: String, title: Wording)] = allCases.map { ($0.rawValue, $0.title) }
}
