/// The published JSON Schemas of what is written beside the schema of answers.
enum FormDocumentSchemas {
  /// The subset of JSON Forms’ UI schema that layouts use, with what stands in `options`.
  static let layout: JSON = [
    "$schema": .text(CatalogueSchema.dialect),
    "$id": "urn:zhun:forms:v1:ui",
    "title": "表单的界面布局",
    "x-title-en": "The layout of a form: a UI schema of JSON Forms",
    "type": "object",
    "properties": [
      "$schema": ["type": "string"],
      "type": ["const": "VerticalLayout"],
      "label": text("表名", "The form’s name"),
      "options": [
        "type": "object",
        "properties": [
          "english": text("英文表名", "The name in English"),
          "notes": texts("填表说明", "What to know before filling in"),
          "declarations": texts("声明", "What is confirmed by signing"),
        ],
        "additionalProperties": false,
      ],
      "elements": ["type": "array", "items": ["$ref": "#/$defs/group"]],
    ],
    "required": ["$schema", "type", "label", "elements"],
    "additionalProperties": false,
    "$defs": [
      "group": group, "control": control, "detail": detail, "rule": rule,
    ],
  ]

  private static let group: JSON = [
    "type": "object",
    "properties": [
      "type": ["const": "Group"],
      "label": text("这一栏的标题", "The heading"),
      "options": [
        "type": "object",
        "properties": [
          "id": text("标识", "The id"),
          "english": text("英文标题", "The heading in English"),
          "note": text("要注意的", "What to mind"),
          "englishNote": text("英文说明", "The same in English"),
        ],
        "required": ["id"],
        "additionalProperties": false,
      ],
      "rule": ["$ref": "#/$defs/rule"],
      "elements": ["type": "array", "items": ["$ref": "#/$defs/control"]],
    ],
    "required": ["type", "label", "options", "elements"],
    "additionalProperties": false,
  ]

  private static let control: JSON = [
    "type": "object",
    "properties": [
      "type": ["const": "Control"],
      "scope": ["type": "string", "pattern": "^#/properties/[^/]+$"],
      "label": text("字段名", "The label"),
      "options": [
        "type": "object",
        "properties": [
          "english": text("英文字段名", "The label in English"),
          "hint": text("提示", "The hint"),
          "englishHint": text("英文提示", "The hint in English"),
          "widget": text("字段类型的代码", "The code of the field’s type"),
          "format": ["const": "radio"],
          "multi": ["const": true],
          "inputMode": text("键盘", "The keyboard, as HTML names it"),
          "autocomplete": text("自动填充", "The HTML autocomplete token"),
          "most": ["type": "integer", "minimum": 2],
          "wrong": [
            "type": "object",
            "properties": [
              "zh": text("填错时的提示", "What to say of a wrong answer"), "en": text("英文", "In English"),
            ],
            "required": ["zh", "en"], "additionalProperties": false,
          ],
          "choices": [
            "type": "array",
            "items": [
              "type": "object",
              "properties": [
                "const": text("选项，也是答案", "The choice, which is the answer"),
                "english": text("英文选项", "The choice in English"),
              ],
              "required": ["const"], "additionalProperties": false,
            ],
          ],
          "detail": ["$ref": "#/$defs/detail"],
        ],
        "additionalProperties": false,
      ],
      "rule": ["$ref": "#/$defs/rule"],
    ],
    "required": ["type", "scope", "label", "options"],
    "additionalProperties": false,
  ]

  private static let detail: JSON = [
    "title": "可重复的组里每一份的布局", "x-title-en": "How each entry of a group that repeats is laid out",
    "type": "object",
    "properties": [
      "type": ["const": "VerticalLayout"],
      "elements": ["type": "array", "items": ["$ref": "#/$defs/control"]],
    ],
    "required": ["type", "elements"],
    "additionalProperties": false,
  ]

  private static let rule: JSON = [
    "title": "显示条件", "x-title-en": "When it is shown",
    "type": "object",
    "properties": [
      "effect": ["const": "SHOW"],
      "condition": [
        "type": "object",
        "properties": ["scope": ["const": "#"], "schema": ["type": "object"]],
        "required": ["scope", "schema"], "additionalProperties": false,
      ],
    ],
    "required": ["effect", "condition"],
    "additionalProperties": false,
  ]

  /// The document of a joint form of a life event.
  static let event: JSON = [
    "$schema": .text(CatalogueSchema.dialect),
    "$id": "urn:zhun:forms:v1:event-form",
    "title": "一件事合成的一张表",
    "x-title-en": "The joint form of a life event, with the way back to the single forms",
    "type": "object",
    "properties": [
      "$schema": ["type": "string"],
      "event": text("一件事的标识", "The life event"),
      "name": text("表名", "The form’s name"),
      "division": [
        "type": "object",
        "properties": [
          "code": text("区划代码", "The division’s digits"), "name": text("区划", "The division"),
        ],
        "required": ["code"], "additionalProperties": false,
      ],
      "schema": address("答案的数据规范", "The schema of the answers"),
      "layout": address("界面布局", "The layout"),
      "forms": [
        "type": "array", "minItems": 1, "title": "单张表", "x-title-en": "The single forms",
        "items": [
          "type": "object",
          "properties": [
            "id": text("表的标识，地址由它构成", "Identifies the form; its address is made of it"),
            "name": text("表名", "The form’s name"),
            "schema": address("单张表答案的数据规范", "The schema of its answers"),
            "items": texts("要这张表的事项的基本编码", "The items that ask for it, by basic code"),
            "neededWhen": [
              "title": "选了这一项才需要；没有写的，人人都要填",
              "x-title-en": "Needed only where this is chosen; always where it is left out",
              "type": "object",
              "properties": [
                "field": text("字段", "The field"), "option": text("选项", "The choice"),
              ],
              "required": ["field", "option"], "additionalProperties": false,
            ],
          ],
          "required": ["id", "name", "schema", "items"], "additionalProperties": false,
        ],
      ],
      "fields": [
        "type": "array", "title": "合成后的字段从哪里来", "x-title-en": "Where each field comes from",
        "items": [
          "type": "object",
          "properties": [
            "id": text("合成后的字段", "The field of the joint form"),
            "group": text("所在的可重复的组", "The group that repeats and holds it"),
            "label": text("字段名", "The label"),
            "datum": text("数据项", "The datum"),
            "from": [
              "type": "array", "minItems": 1,
              "items": [
                "type": "object",
                "properties": [
                  "form": text("单张表的标识", "The single form"),
                  "group": text("单张表中可重复的组", "The group that repeats there"),
                  "field": text("单张表中的字段", "The field there"),
                ],
                "required": ["form", "field"], "additionalProperties": false,
              ],
            ],
          ],
          "required": ["id", "label", "from"], "additionalProperties": false,
        ],
      ],
    ],
    "required": ["$schema", "event", "name", "division", "schema", "layout", "forms", "fields"],
    "additionalProperties": false,
  ]

  private static func text(_ zh: String, _ en: String) -> JSON {
    ["type": "string", "minLength": 1, "title": .text(zh), "x-title-en": .text(en)]
  }

  private static func texts(_ zh: String, _ en: String) -> JSON {
    [
      "type": "array", "items": ["type": "string"], "title": .text(zh), "x-title-en": .text(en),
    ]
  }

  private static func address(_ zh: String, _ en: String) -> JSON {
    [
      "type": "string", "format": "uri-reference", "title": .text(zh), "x-title-en": .text(en),
    ]
  }
}
