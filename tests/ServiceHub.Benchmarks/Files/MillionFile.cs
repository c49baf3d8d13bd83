using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Benchmarks.Files;

/// <summary>A register as a file, in one of the forms that agencies use, with the manifest that describes it.</summary>
internal sealed record MillionFile(string Format, string Ending, string Charset, string Options, string Head, Func<int, string, string> Record, Func<int, string> Foot)
{
    private const string Given = "สมชาย";
    private const string Family = "ใจดีมีสุข";

    public static IReadOnlyList<MillionFile> All { get; } =
    [
        new("fixed-width", "dat", "windows-874",
            """
            "header": { "marker": "H", "fields": { "created": 8 }, "asOf": { "from": "created", "convert": "date", "format": "yyyyMMdd" } },
            "detail": { "marker": "D", "fields": { "pid": 13, "title": 20, "first": 40, "last": 40, "born": 8, "kind": 2, "amount": 9 }, "subject": "pid" },
            "trailer": { "marker": "T", "fields": { "count": 9, "sum": 15 }, "count": "count", "totals": { "sum": { "of": "amount" } } }
            """,
            "H20261101\r\n",
            (number, pid) => string.Create(CultureInfo.InvariantCulture, $"D{pid}{"นาย",-20}{Given,-40}{Family,-40}{Born(number)}01{number:D9}\r\n"),
            count => string.Create(CultureInfo.InvariantCulture, $"T{count:D9}{Sum(count):D15}\r\n")),
        new("csv", "csv", "utf-8",
            """
            "columns": ["pid", "title", "first", "last", "born", "kind", "amount"],
            "subject": "pid",
            "trailer": { "marker": "TRAILER", "fields": ["count", "sum", "created"], "count": "count", "totals": { "sum": { "of": "amount" } }, "asOf": { "from": "created" } }
            """,
            "pid,title,first,last,born,kind,amount\r\n",
            (number, pid) => string.Create(CultureInfo.InvariantCulture, $"{pid},นาย,\"{Given}\",\"{Family}\",{Born(number)},01,{number}\r\n"),
            count => string.Create(CultureInfo.InvariantCulture, $"TRAILER,{count},{Sum(count)},2026-11-01\r\n")),
        new("xml", "xml", "utf-8",
            """
            "namespaces": { "r": "urn:example:register" },
            "record": "/r:register/r:person",
            "elements": { "pid": "@id", "title": "r:name/r:title", "first": "r:name/r:first", "last": "r:name/r:last", "born": "r:born", "kind": "r:kind", "amount": "r:amount" },
            "subject": "pid",
            "statement": { "elements": { "created": "/r:register/@created", "count": "/r:register/r:total/r:count", "sum": "/r:register/r:total/r:sum" }, "asOf": { "from": "created" }, "count": "count", "totals": { "sum": { "of": "amount" } } }
            """,
            "<register xmlns=\"urn:example:register\" created=\"2026-11-01\">\n",
            (number, pid) => string.Create(CultureInfo.InvariantCulture, $"<person id=\"{pid}\"><name><title>นาย</title><first>{Given}</first><last>{Family}</last></name><born>{Born(number)}</born><kind>01</kind><amount>{number}</amount></person>\n"),
            count => string.Create(CultureInfo.InvariantCulture, $"<total><count>{count}</count><sum>{Sum(count)}</sum></total></register>\n")),
    ];

    public static NationalId Subject(int number)
    {
        var twelve = string.Create(CultureInfo.InvariantCulture, $"1{number * 7919L % 100_000_000_000:D11}");
        return NationalId.Parse(twelve + NationalId.CheckDigit(twelve));
    }

    public string Manifest(string folder)
    {
        const string Fields = """
            { "name": { "th": { "template": "{title}{first} {last}" } },
              "born": { "from": "born", "convert": "buddhist-partial-date", "format": "ddMMyyyy" },
              "kind": { "from": "kind", "convert": "code", "codes": { "01": "STATE_WELFARE_CARD" } },
              "amount": { "from": "amount", "convert": "integer" } }
            """;
        return $$"""
            { "agency": "register", "name": { "th": "ทะเบียน", "en": "Register" }, "protocol": "file", "address": {{JsonValue.Create(folder).ToJsonString()}}, "utcOffset": "+07:00", "batchSize": 100, "timeout": "2s",
              "operations": { "{{Format}}": { "file": { "format": "{{Format}}", "pattern": "R_*.{{Ending}}", "encoding": "{{Charset}}", {{Options}} }, "fields": {{Fields}} } } }
            """;
    }

    public async Task WriteAsync(string path, int count)
    {
        var encoding = Charset == "utf-8" ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : CodePagesEncodingProvider.Instance.GetEncoding(874)!;
        await using var file = new StreamWriter(path, append: false, encoding, bufferSize: 1 << 20);
        await file.WriteAsync(Head);
        for (var number = 0; number < count; number++)
        {
            await file.WriteAsync(Record(number, Subject(number).Digits));
        }
        await file.WriteAsync(Foot(count));
    }

    private static string Born(int number) => string.Create(CultureInfo.InvariantCulture, $"{number % 28 + 1:D2}{number % 12 + 1:D2}{2470 + number % 80}");

    private static long Sum(int count) => (long)count * (count - 1) / 2;
}
