import Compiler
import Standard
import Templates

/// Each question of a joint form with the questions of the single forms that it stands for.
struct OriginsView {
  let event: EventForm

  /// Fills in the single forms as the heads of columns, and the groups with their questions.
  func fill(_ object: inout View.Object, _ data: [View]) {
    object["data"] = .list(data)
    object["forms"] = .list(event.parts.map { .text($0.form.name) })
    object["groups"] = .list(
      event.form.groups.compactMap { group -> View? in
        let rows = group.fields.compactMap(row)
        guard !rows.isEmpty else { return nil }
        return [
          "name": .text(group.name),
          "entries": .text(group.repeats.map { "可重复，最多\($0)项" }), "rows": .list(rows),
        ]
      })
  }

  private func row(_ field: FormField) -> View? {
    guard let origins = event.origins[field.id] else { return nil }
    return [
      "label": .text(field.label), "id": .text(field.id), "datum": .text(field.datum),
      "rules": .text(Self.rules(of: field)),
      "cells": .list(event.parts.enumerated().map { cell(origins, $0, $1) }),
    ]
  }

  private func cell(_ origins: [EventForm.Origin], _ number: Int, _ part: EventForm.Part) -> View {
    let fields = origins.filter { $0.part == number }.compactMap { origin in
      part.form.field(origin.field).map { (origin.group, $0) }
    }
    return [
      "form": .text(part.form.name), "isEmpty": .flag(fields.isEmpty),
      "fields": .list(
        fields.map { group, field in
          [
            "label": .text(field.label),
            "id": .text([group, field.id].compactMap(\.self).joined(separator: ".")),
            "rules": .text(Self.rules(of: field)),
          ]
        }),
    ]
  }

  /// What is asked of an answer: `必填，最多20字`.
  private static func rules(of field: FormField) -> String {
    var rules: [String] =
      switch field.requirement {
      case .optional: ["选填"]
      case .required: [field.condition == nil ? "必填" : "问到时必填"]
      case .requiredWhen: ["有的情况必填"]
      }
    func range(_ least: Int?, _ most: Int?, _ unit: String) -> String? {
      switch (least, most) {
      case (let least?, let most?) where least == most: "\(least)\(unit)"
      case (let least?, let most?): "\(least)到\(most)\(unit)"
      case (let least?, nil): "至少\(least)\(unit)"
      case (nil, let most?): "最多\(most)\(unit)"
      case (nil, nil): nil
      }
    }
    if field.kind.rule.pattern == nil {
      rules += [range(field.minimumLength, field.maximumLength, "字")].compactMap(\.self)
    }
    if field.kind == .integer {
      rules += [range(field.minimum, field.maximum, "")].compactMap(\.self)
    }
    rules += [field.kind.shapeInWords, field.pattern == nil ? nil : field.patternHint]
      .compactMap(\.self)
    return rules.joined(separator: "，")
  }

  static let fields: [ViewModel.Field] = [
    .list("data", of: PageModel.link, zh: "给系统用的数据", en: "The data for programs"),
    .list("forms", of: .text, zh: "单张表的名称，一列一张", en: "The single forms, one a column"),
    .list(
      "groups",
      of: ViewModel.Shape(
        "originGroup",
        [
          .text("name", zh: "名称", en: "The name"),
          .text("entries", zh: "可重复几项", en: "How often it repeats").optional,
          .list("rows", of: row, zh: "合表的各栏", en: "The questions of the joint form"),
        ]), zh: "分组", en: "The groups"),
  ]

  private static let row = ViewModel.Shape(
    "originRow",
    [
      .text("label", zh: "栏目名", en: "The label"),
      .text("id", zh: "字段的标识", en: "The id of the field"),
      .text("datum", zh: "数据项", en: "The datum").optional,
      .text("rules", zh: "填写要求", en: "What is asked of an answer"),
      .list(
        "cells",
        of: ViewModel.Shape(
          "originCell",
          [
            .text("form", zh: "单张表", en: "The single form"),
            .flag("isEmpty", zh: "这张表是否不问", en: "Whether that form does not ask"),
            .list(
              "fields",
              of: ViewModel.Shape(
                "originField",
                [
                  .text("label", zh: "栏目名", en: "The label"),
                  .text("id", zh: "字段的标识", en: "The id of the field"),
                  .text("rules", zh: "填写要求", en: "What is asked of an answer"),
                ]), zh: "对应的栏", en: "The questions there"),
          ]), zh: "各单张表", en: "The single forms"),
    ])
}

extension FormField.Kind {
  /// What answers look like; nil where any text will do.
  fileprivate var shapeInWords: String? {
    switch self {
    case .text, .longText, .address, .singleChoice, .multipleChoice, .photo: nil
    case .date: "日期"
    case .phone: "电话号码"
    case .citizenNumber: "公民身份号码"
    case .creditCode: "统一社会信用代码"
    case .email: "电子邮箱"
    case .postcode: "邮政编码"
    case .integer: "整数"
    case .decimal: "数字"
    case .money: "金额"
    }
  }
}
