using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Values;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class PersonalDataInUrlTests
{
    private static readonly string Id = "110170023070" + NationalId.CheckDigit("110170023070");

    public static TheoryData<string> Carriers => new(
        Id, $"{{ citizen(by: {{ nationalId: \"{Id}\" }}) {{ id }} }}", $"a{Id}b", $"{Id} {Id}", $"12345 {Id}", $"{Id[0]}-{Id[1..5]}-{Id[5..10]}-{Id[10..12]}-{Id[12]}",
        string.Join(' ', Id.ToCharArray()), string.Concat(Id.Select(digit => (char)('๐' + digit - '0'))), string.Concat(Id.Select(digit => (char)('０' + digit - '0'))),
        string.Concat(Id.Select(digit => $"\\u{(int)digit:x4}")), $"\\u{{{(int)Id[0]:X}}}{Id[1..]}", Id[..6] + "\u200b" + Id[6..],
        string.Concat(Id.Select(digit => $"%{(int)digit:X2}")), $"query a{Id}{{__typename}}");

    public static TheoryData<string> Strangers => new(
        "", "{ __typename }", Id[..12], Id + "0", "0" + Id, Id[..12] + (char)('0' + ((Id[12] - '0' + 1) % 10)), "7a626e4b7c368d1e5efd74b81a7af38c", "9999999999999",
        "sha256:6039507963013b93f416cc0dd58eb295f3b14ea10225e15516926c60a0087263", $"{{ citizen(by: {{ id: \"a{Id}b{new string('c', 17)}\" }}) {{ id }} }}", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]");

    [Theory]
    [MemberData(nameof(Carriers))]
    public void A_national_id_is_found_in_whatever_dress(string text)
    {
        Check("variables", text).ShouldNotBeNull().Code.ShouldBe("PERSONAL_DATA_IN_URL");
        Check(text, "").ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void What_is_none_passes(string text) => Check("query", text).ShouldBeNull();

    [Fact]
    public void A_POST_is_looked_at_as_well() => Check("x", Id, "POST").ShouldNotBeNull();

    private static BadRequest? Check(string name, string value, string method = "GET")
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.QueryString = QueryString.Create(name, value);
        return PersonalDataInUrl.Check(request);
    }
}
