import Source
import Standard
import YAML

extension Check {
  /// ZS34: links wherever an item has them.
  static let links: [Check] = [
    .value(
      .error, "ZS3430", "malformed-link",
      zh: "“{value}”打不开：{problem}",
      en: "“{value}” does not open: {problem}",
      why: Wording(
        zh: "申请人点开就是错误页面。", en: "Whoever follows the link gets an error page."),
      help: Wording(
        zh: "从浏览器地址栏复制完整的网址。", en: "Copy the whole address from the browser."),
      flags: [
        "网办地址: ↓https:///portal", "网办地址: ↓https://https://www.gdzwfw.gov.cn/",
        "网办地址: ↓https://gdzwfw/portal",
        "网办地址: ↓https://www.gdzwfw.gov.cn。", "咨询方式: {网址: ↓mailto:zwfw.gd.gov.cn}",
        "咨询方式: {网址: ↓https://www．gd.gov.cn/}", "网办地址: ↓https://www.gd.gov.cn:80800/",
        "申请材料:\n  - 名称: 申请表\n    空白表格: ↓https://表格/a.pdf",
      ],
      allows: [
        "网办地址: https://www.gdzwfw.gov.cn/portal/v2/guide?id=1#top",
        "网办地址: http://zwfw.gd.gov.cn:8080/事项/居住证", "咨询方式: {网址: mailto:zwfw@gd.gov.cn}",
        "咨询方式: {网址: tel:020-12345}", "网办地址: https://广州市人民政府.政务/",
        "申请材料:\n  - 名称: 申请表\n    空白表格: forms/a.yaml\n    示例样表: 有",
        "网办地址: http://210.76.74.1/portal",
      ]
    ) { item, findings in
      item.visitLinks { link in
        guard case .problem(let problem) = findings.read(link.text, LinkAddress.read) else {
          return
        }
        findings.report(
          at: link.location,
          ["value": .text(link.text.string), "problem": .wording(problem.wording)],
          element: .link)
      }
    },
    .value(
      .error, "ZS3431", "placeholder-link",
      zh: "“{value}”是示例网址，不是真的地址",
      en: "“{value}” is a sample, not a real address",
      why: Wording(
        zh: "占位网址会原样发布，申请人点开的是无关的网站。",
        en: "It is published as it stands and leads to a stranger's site."),
      help: Wording(zh: "写真的网址；没有的，删去这一行。", en: "State the real address or remove the line."),
      flags: [
        "网办地址: ↓https://www.example.com/", "咨询方式: {网址: ↓http://xxx.com}",
        "咨询方式: {网址: ↓https://example.com:8080/a}",
      ],
      allows: ["网办地址: https://www.gdzwfw.gov.cn/", "网办地址: https://example.gd.gov.cn/"]
    ) { item, findings in
      guard let hosts = item.standard.vocabularies["placeholder-hosts"]?.spellings else { return }
      item.visitLinks { link in
        guard case .address(let address) = findings.read(link.text, LinkAddress.read),
          hosts.contains(where: { address.host == $0 || address.host.hasSuffix("." + $0) })
        else { return }
        findings.report(
          at: link.location, ["value": .text(link.text.string)], element: .link)
      }
    },
    .value(
      .error, "ZS3432", "internal-link",
      zh: "“{value}”是内网地址，申请人打不开",
      en: "“{value}” is an internal address that no applicant reaches",
      why: Wording(
        zh: "内网地址只有办公网能打开，公布出去还暴露了内部系统。",
        en: "Only the office's own network reaches it, and publishing it exposes inner systems."),
      help: Wording(zh: "换成互联网上的网址。", en: "State the address on the internet."),
      flags: [
        "网办地址: ↓http://192.168.1.10:8080/portal", "网办地址: ↓http://10.1.2.3/",
        "网办地址: ↓http://localhost/", "咨询方式: {网址: ↓http://172.16.0.1/}",
        "咨询方式: {网址: ↓http://oa.local/}",
      ],
      allows: [
        "网办地址: http://172.32.0.1/", "网办地址: http://210.76.74.1/", "网办地址: https://10.gd.gov.cn/",
      ]
    ) { item, findings in
      item.visitLinks { link in
        guard case .address(let address) = findings.read(link.text, LinkAddress.read),
          address.isInternal
        else {
          return
        }
        findings.report(
          at: link.location, ["value": .text(link.text.string)], element: .link)
      }
    },
  ]
}

/// A link that an item states.
private struct StatedLink {
  let text: Text
  let location: Location
}

extension Item {
  /// Visits every link of the item, those of attachments included.
  fileprivate func visitLinks(_ visit: (StatedLink) -> Void) {
    visitValues(of: [.links, .attachments]) { entry, element, _ in
      if element.kind == .link, let text = entry.text {
        visit(StatedLink(text: text, location: entry.location))
      } else if case .attachment(.link(let address)) = entry.value {
        visit(StatedLink(text: Text(address), location: entry.location))
      }
    }
  }
}

extension LinkAddress.Problem {
  fileprivate var wording: Wording {
    switch self {
    case .noHost: Wording(zh: "没有网站的名称", en: "there is no host")
    case .host(let host): Wording(zh: "“\(host)”不是网站的名称", en: "“\(host)” is no host")
    case .schemeTwice: Wording(zh: "开头写了两遍 http", en: "it begins with http twice")
    case .character(let mark): Wording(zh: "夹有“\(mark)”", en: "it holds “\(mark)”")
    case .port(let port): Wording(zh: "“\(port)”不是端口号", en: "“\(port)” is no port")
    case .mail: Wording(zh: "不是完整的邮箱地址", en: "it is no complete mail address")
    case .phone: Wording(zh: "没有电话号码", en: "there is no number")
    }
  }
}
