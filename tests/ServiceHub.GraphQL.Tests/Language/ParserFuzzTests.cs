using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ServiceHub.GraphQL.Language;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Language;

public class ParserFuzzTests
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(""""
        query Q($a: [Int!] = [1, -2.5e3] @d) { big: a(b: {c: "x\u0041\u{1F600}", d: [$a, null, RED]}) @include(if: true) { ...F ... on T { b } } }
        fragment F on T { a(b: \"""block \""" text\""") } # ไทย
        "d" type T implements I & J { "f" a(b: Int = 1): [T!]! } extend enum E { A } directive @d(a: Int) repeatable on FIELD | OBJECT
        """");

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Prop.ForAll<byte[]>(bytes => Survives(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Documents_with_changed_bytes_are_read_or_refused()
    {
        var changes = ArbMap.Default.ArbFor<(int, byte)[]>();
        Prop.ForAll(changes, list => Survives(Change(list))).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(2000)));
    }

    [Fact]
    public void Every_prefix_of_a_document_is_read_or_refused()
    {
        for (var length = 0; length <= Document.Length; length++)
        {
            Survives(Document[..length]).ShouldBeTrue();
        }
    }

    private static byte[] Change((int At, byte Value)[] changes)
    {
        var changed = (byte[])Document.Clone();
        foreach (var (at, value) in changes)
        {
            changed[(int)((uint)at % changed.Length)] = value;
        }
        return changed;
    }

    private static bool Survives(byte[] bytes)
    {
        var document = Parser.Parse(new SourceText("fuzz", bytes), new ParserLimits(1000, 50), out var failure);
        return document is null ? failure!.Offset >= 0 && failure.Offset <= bytes.Length : failure is null;
    }
}
