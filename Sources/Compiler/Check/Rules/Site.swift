import Source
import Standard
import YAML

extension Check {
  /// ZS92: what `站点` in `zhun.yaml` says of the published site.
  static let site: [Check] = [
    .workspace(
      .error, "ZS9207", "unusable-site-address",
      zh: "“{value}”不能作为站点的网址：{problem}",
      en: "“{value}” cannot be the address of the site: {problem}",
      why: Wording(
        zh: "正式网址、站点地图和给搜索引擎的数据都由它组成，写错了，搜到的都是打不开的网址。",
        en:
          "Canonical links, the sitemap and the data for search engines are made of it: with a wrong one everything found leads nowhere."
      ),
      help: Wording(
        zh:
          "写站点首页所在目录的完整网址，以 https:// 开头，例如 https://zwfw.gz.gov.cn/guides/；中文域名写成 xn-- 开头的形式；还没有网址的，删去这一行。",
        en:
          "Give the whole address of the folder with the first page, such as https://zwfw.gz.gov.cn/guides/, a Chinese host in its xn-- form; without an address yet, remove the line."
      ),
      flags: [
        "# 文件: zhun.yaml\n站点: {网址: ↓http://zwfw.gz.gov.cn/}",
        "# 文件: zhun.yaml\n站点: {网址: ↓zwfw.gz.gov.cn}",
        "# 文件: zhun.yaml\n站点:\n  网址: ↓https://zwfw.gz.gov.cn/index.html?id=1",
        "# 文件: zhun.yaml\n站点: {网址: ↓https://广州.政务/}",
        "# 文件: zhun.yaml\nsite: {link: ↓\"https://admin:1@zwfw.gz.gov.cn/\"}",
        "# 文件: zhun.yaml\n站点: {网址: ↓https://zwfw/}",
      ],
      allows: [
        "# 文件: zhun.yaml\n站点: {网址: https://zwfw.gz.gov.cn}",
        "# 文件: zhun.yaml\n站点: {网址: https://zwfw.gz.gov.cn/guides/}",
        "# 文件: zhun.yaml\n站点: {网址: \"https://zwfw.gz.gov.cn:8443/a/b\"}",
        "# 文件: zhun.yaml\nsite: {link: https://xn--1lqs03n.xn--zfr164b/}",
      ]
    ) { workspace, findings in
      guard let entry = workspace.settings.site.stated.address, let text = entry.text?.string,
        let problem = SiteAddress.problem(in: text)
      else { return }
      findings.report(
        at: entry.location, ["value": .text(text), "problem": .wording(problem.wording)])
    },
    .workspace(
      .error, "ZS9208", "unusable-map-link",
      zh: "“{value}”不能作为地图链接：{problem}",
      en: "“{value}” cannot be the link to a map: {problem}",
      why: Wording(
        zh: "每个办理点的地图链接都照它生成，写错了，群众点开的不是要去的地方。",
        en:
          "The map link of every service point is made from it: a wrong one shows people another place."
      ),
      help: Wording(
        zh:
          "写法：https://uri.amap.com/marker?position={longitude},{latitude}&name={name}；也可以用 {address}。写几个的，取办理点内容齐全的第一个。",
        en:
          "Write https://uri.amap.com/marker?position={longitude},{latitude}&name={name}; {address} can be used as well. Of several the first counts whose values the service point states."
      ),
      flags: [
        "# 文件: zhun.yaml\n站点: {地图: ↓https://map.baidu.com/}",
        "# 文件: zhun.yaml\n站点: {地图: ↓\"http://uri.amap.com/search?keyword={address}\"}",
        "# 文件: zhun.yaml\n站点: {地图: ↓\"https://uri.amap.com/search?keyword={地址}\"}",
        "# 文件: zhun.yaml\n站点:\n  地图:\n    - \"https://uri.amap.com/search?keyword={address}\"\n    - ↓\"https://uri.amap.com/search?keyword={address\"",
        "# 文件: zhun.yaml\n站点: {地图: ↓\"https://{name}.amap.com/\"}",
      ],
      allows: [
        "# 文件: zhun.yaml\n站点: {地图: \"https://uri.amap.com/marker?position={longitude},{latitude}&name={name}\"}",
        "# 文件: zhun.yaml\nsite:\n  map: [\"https://api.map.baidu.com/marker?location={latitude},{longitude}&title={name}&content={address}&output=html\", \"https://uri.amap.com/search?keyword={address}\"]",
      ]
    ) { workspace, findings in
      for entry in workspace.settings.site.stated.maps {
        guard let text = entry.text?.string, let problem = MapPattern.problem(in: text) else {
          continue
        }
        findings.report(
          at: entry.location, ["value": .text(text), "problem": .wording(problem.wording)])
      }
    },
    .workspace(
      .error, "ZS9209", "unusable-site-hotline",
      zh: "“{value}”不是一个能拨通的热线",
      en: "“{value}” is no hotline that can be dialled",
      why: Wording(
        zh: "每个网页的页脚都有热线，手机上点一下就拨出去。",
        en: "It stands at the foot of every page and is dialled with one touch."),
      help: Wording(
        zh: "只写一个号码，例如 12345 或者 020-12345。",
        en: "Give one number alone, such as 12345 or 020-12345."),
      flags: [
        "# 文件: zhun.yaml\n站点: {热线: ↓政务服务热线}",
        "# 文件: zhun.yaml\n站点: {热线: ↓12345、12315}",
      ],
      allows: [
        "# 文件: zhun.yaml\n站点: {热线: 12345}",
        "# 文件: zhun.yaml\n站点: {热线: 020-12345}",
        "# 文件: zhun.yaml\nsite: {name: 广州市办事指南, hotline: 400-820-8820, footer: 粤ICP备00000000号}",
      ]
    ) { workspace, findings in
      let site = workspace.settings.site
      guard site.hotline == nil, let entry = site.stated.hotline, let text = entry.text?.string
      else { return }
      findings.report(at: entry.location, ["value": .text(text)])
    },
  ]
}

extension SiteAddress.Problem {
  fileprivate var wording: Wording {
    switch self {
    case .notHTTPS: Wording(zh: "没有以 https:// 开头", en: "it does not begin with https://")
    case .moreThanAFolder: Wording(zh: "夹有 ? 或者 #", en: "it holds ? or #")
    case .credentials: Wording(zh: "夹有用户名", en: "it holds a user’s name")
    case .character(let mark): Wording(zh: "夹有“\(mark)”", en: "it holds “\(mark)”")
    case .host: Wording(zh: "没有完整的域名", en: "it has no complete host")
    }
  }
}

extension MapPattern.Problem {
  fileprivate var wording: Wording {
    switch self {
    case .notHTTPS: Wording(zh: "没有以 https:// 开头", en: "it does not begin with https://")
    case .unknown(let name):
      Wording(
        zh: "没有 {\(name)}，能用的是 \(Self.known("、"))",
        en: "there is no {\(name)} but \(Self.known(", "))")
    case .braces: Wording(zh: "花括号不成对", en: "its braces do not pair")
    case .noPlace:
      Wording(zh: "没有写明办理点的内容，例如 {address}", en: "it names nothing of the place, such as {address}")
    case .host: Wording(zh: "没有完整的域名", en: "it has no complete host")
    case .character(let mark): Wording(zh: "夹有“\(mark)”", en: "it holds “\(mark)”")
    }
  }

  private static func known(_ separator: String) -> String {
    MapPattern.values.map { "{\($0.id)}" }.joined(separator: separator)
  }
}
