using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class GraphQLRequestJsonTests
{
    private static readonly byte[][] Real =
    [
        """{"query":"query ($by: CitizenLookup!) { citizen(by: $by) { id } }","variables":{"by":{"nationalId":"1101700230708"}},"operationName":null}"""u8.ToArray(),
        """{"operationName":"A","query":"query A {\n  __typename # \"\u0E44\u0E17\u0E22\" \ud83d\ude00\n}","extensions":{"a":[1,{"b":null}]},"more":[true,-1.5e3]}"""u8.ToArray(),
    ];

    [Fact]
    public void The_document_is_a_slice_of_the_body()
    {
        ReadOnlyMemory<byte> body = Real[0];
        using var request = Read(body);
        request.Query.Span.Overlaps(body.Span).ShouldBeTrue();
        Encoding.UTF8.GetString(request.Query.Span).ShouldBe("query ($by: CitizenLookup!) { citizen(by: $by) { id } }");
        request.Variables.GetProperty("by").GetProperty("nationalId").GetString().ShouldBe("1101700230708");
        request.OperationName.ShouldBeNull();
    }

    [Fact]
    public void Escapes_are_taken_out()
    {
        using var request = Read(Real[1]);
        Encoding.UTF8.GetString(request.Query.Span).ShouldBe("query A {\n  __typename # \"ไทย\" 😀\n}");
        request.OperationName.ShouldBe("A");
        request.Extensions.GetProperty("a").GetArrayLength().ShouldBe(2);
        request.Variables.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Undefined);
    }

    [Theory]
    [InlineData("""{"query":"{a}"} x""", "breaks at line 1, byte 17")]
    [InlineData("{\"query\":\n1e}", "breaks at line 2")]
    [InlineData("", "breaks at line 1")]
    [InlineData("""[{"query":"{a}"}]""", "Batching is not offered")]
    [InlineData("\"{a}\"", "JSON object")]
    [InlineData("{}", "no \"query\"")]
    [InlineData("""{"query":null}""", "no \"query\"")]
    [InlineData("""{"query":"{a}","operationName":1}""", "\"operationName\"")]
    [InlineData("""{"query":"{a}","variables":"{}"}""", "\"variables\"")]
    [InlineData("""{"query":"{a}","extensions":[]}""", "\"extensions\"")]
    [InlineData("""{"query":"{a}","query":"{b}"}""", "twice")]
    [InlineData("""{"query":"{a}","\u0071uery":"{b}"}""", "twice")]
    [InlineData("""{"query":"{a}","x":1,"x":2}""", "twice")]
    [InlineData("""{"query":"{a}","x":{"y":1,"y":2}}""", "twice")]
    [InlineData("""{"query":"{a}","variables":{"y":1,"y":2}}""", "twice")]
    [InlineData("""{"query":"{a \ud800}"}""", "surrogate")]
    [InlineData("""{"query":"{a}","variables":{"y":["\udc00"]}}""", "surrogate")]
    [InlineData("""{"query":"{a}","variables":{"\ud800":1}}""", "surrogate")]
    [InlineData("""{"query":"{a}","x":"\ud800"}""", "surrogate")]
    [InlineData("""{"query":"{a}","\ud800":1}""", "surrogate")]
    public void What_is_no_request_is_told_why(string json, string cause)
    {
        var (request, problem) = GraphQLRequestJson.Read(Encoding.UTF8.GetBytes(json));
        request.ShouldBeNull();
        problem.ShouldNotBeNull().Message.ShouldContain(cause);
    }

    [Fact]
    public void Nesting_beyond_64_is_refused() =>
        GraphQLRequestJson.Read(Encoding.UTF8.GetBytes($$"""{"query":"{a}","variables":{"v": {{new string('[', 70)}}{{new string(']', 70)}} } }"""))
            .Problem.ShouldNotBeNull().Code.ShouldBe("BAD_REQUEST");

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ReadOrRefused).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(1000)));

    [Fact]
    public void Real_requests_with_flipped_bits_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int At, byte Bit)[]>(), flips => Real.All(body => ReadOrRefused(Flip(body, flips))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(2000)));

    [Fact]
    public void Real_requests_broken_off_anywhere_are_refused() =>
        Real.SelectMany(body => Enumerable.Range(0, body.Length).Select(length => body.AsMemory(0, length)))
            .ShouldAllBe(part => GraphQLRequestJson.Read(part).Problem != null);

    private static GraphQLRequest Read(ReadOnlyMemory<byte> json) => GraphQLRequestJson.Read(json).Request.ShouldNotBeNull();

    private static bool ReadOrRefused(byte[] body)
    {
        var (request, problem) = GraphQLRequestJson.Read(body);
        using (request)
        {
            return request is null ? problem is { Status: 400, Message.Length: > 0 } : problem is null;
        }
    }

    private static byte[] Flip(byte[] body, (int At, byte Bit)[] flips)
    {
        var changed = (byte[])body.Clone();
        foreach (var (at, bit) in flips)
        {
            changed[(int)((uint)at % changed.Length)] ^= (byte)(1 << (bit % 8));
        }
        return changed;
    }
}
