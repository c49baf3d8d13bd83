using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>Requests that carry a person's data where it does not belong.</summary>
internal static class Misuse
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }";

    /// <summary>Bodies for <c>/graphql</c>, each with one text in a wrong place.</summary>
    public static IEnumerable<string> Bodies(string text)
    {
        var inDocument = JsonSerializer.Serialize(text);
        string[] documents =
        [
            $"{{ citizen(by: {{ nationalId: {inDocument} }}) {{ id }} }}", $"{{ citizen(by: {{ id: {inDocument} }}) {{ id }} }}", $"{{ citizen(by: {inDocument}) {{ id }} }}",
            $"{{ citizen(by: {{ name: {inDocument} }}) {{ id }} }}", $"{{ citizen(name: {inDocument}) {{ id }} }}", $"{{ __typename @include(if: {inDocument}) }}",
            $"{{ __type(name: {inDocument}) {{ name }} }}", $"{{ client(id: {inDocument}) {{ name }} }}", $"{{ __typename \"{text}", $"# {text}",
            $"{{ citizens(by: [{inDocument}, {{ nationalId: {inDocument} }}]) {{ id }} }}",
        ];
        // A word that is no name of the contract is told back to who wrote it, or nobody would find a typo; what holds a number is not.
        string[] names = text.All(char.IsAsciiLetter) ? [] :
        [
            text, $"{{ {text} }}", $"{{ _{text} }}", $"{{ citizen(by: {{ _{text}: 1 }}) {{ id }} }}", $"{{ citizen(_{text}: 1) {{ id }} }}", $"{{ citizen(by: _{text}) {{ id }} }}",
            $"query _{text}($a: _{text}) {{ __typename @_{text} }}", $"query _{text}($_{text}: String) {{ __typename }}", $"{{ ..._{text} }}", $"fragment _{text} on _{text} {{ id }} {{ __typename }}",
            $"{{ _{text}: citizen(by: {{ id: {inDocument} }}) {{ id }} }}", $"{{ _{text}: __typename _{text}: __schema {{ description }} }}",
        ];
        object?[] variables =
        [
            text, new { by = text }, new { by = new { nationalId = text } }, new { by = new { id = text } }, new { by = new { nationalId = new[] { text } } },
            new { by = new { nationalId = new { text } } }, new { by = new { nationalId = text, id = text } }, new { by = new Dictionary<string, object> { [text] = 1 } },
            new Dictionary<string, object> { [text] = text }, new { by = new { name = text } },
        ];
        return
        [
            .. documents.Concat(names).Select(query => JsonSerializer.Serialize(new { query })), .. variables.Select(value => JsonSerializer.Serialize(new { query = Query, variables = value })),
            JsonSerializer.Serialize(new { query = "{ __typename }", operationName = text }), JsonSerializer.Serialize(new { query = text, operationName = text }),
            JsonSerializer.Serialize(new Dictionary<string, object> { ["query"] = "{ __typename }", [text] = text }),
            JsonSerializer.Serialize(new { extensions = new { persistedQuery = new { version = 1, sha256Hash = text } } }), JsonSerializer.Serialize(new { documentId = text }),
            JsonSerializer.Serialize(text), $"{{\"query\": {text}", $"{{\"query\": \"{text}",
        ];
    }

    /// <summary>Requests whose address or headers carry it.</summary>
    public static IEnumerable<HttpRequestMessage> Requests(string text)
    {
        var word = Uri.EscapeDataString(text);
        var document = Uri.EscapeDataString($"{{ citizen(by: {{ nationalId: {JsonSerializer.Serialize(text)} }}) {{ id }} }}");
        foreach (var path in new[]
        {
            $"/{word}", $"/citizens/{word}?name={word}", $"/graphql?query={document}", $"/graphql?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString(JsonSerializer.Serialize(new { by = new { nationalId = text } }))}",
            $"/graphql?query=%7B__typename%7D&{word}={word}", $"/graphql/{word}", $"/oauth/authorize?client_id={word}&login_hint={word}&redirect_uri={word}", $"/oauth/login/callback?state={word}&code={word}",
            $"/oauth/register/{word}", $"/.well-known/oauth-authorization-server/{word}", $"/health/{word}", $"/sandbox/agencies/{word}", $"/schema.graphql?{word}",
        })
        {
            yield return new(HttpMethod.Get, path);
            yield return new(HttpMethod.Post, path) { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        }
        foreach (var header in new[] { "X-National-Id", "traceparent", "tracestate", "baggage", "User-Agent", "Origin", "Referer", "X-Request-Id", "Idempotency-Key", "Cookie", "DPoP", "apollographql-client-name", "Authorization", "X-Forwarded-For", "Accept-Language" })
        {
            var value = text.All(char.IsAscii) ? text : word;
            var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
            request.Headers.TryAddWithoutValidation(header, header switch
            {
                "Authorization" => $"Bearer {value}",
                "Origin" or "Referer" => $"http://{value}.example",
                "baggage" or "Cookie" or "tracestate" => $"person={value}",
                _ => value,
            });
            yield return request;
        }
        var typed = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        typed.Content.Headers.TryAddWithoutValidation("Content-Type", $"application/{word}");
        yield return typed;
        yield return new(HttpMethod.Post, $"/agencies/{word}/changes") { Content = new StringContent(text) };
        yield return new(HttpMethod.Post, "/agencies/identity-card/changes") { Content = JsonContent.Create(new { nationalIds = new[] { text } }) };
        yield return new(HttpMethod.Put, $"/sandbox/agencies/{word}/fault") { Content = JsonContent.Create(new { kind = text }) };
    }

    /// <summary>Forms for the token endpoint and its like, each with one parameter of its own making.</summary>
    public static IEnumerable<Dictionary<string, string>> Forms(string text)
    {
        const string grant = "grant_type";
        static Dictionary<string, string> Asking(params (string Name, string Value)[] more) =>
            more.Append((grant, "client_credentials")).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        foreach (var name in new[] { grant, "scope", "resource", "audience", "client_id", "token", "token_type_hint", "client_assertion", "client_assertion_type", "subject_token", "code", "refresh_token", "redirect_uri", "request", "authorization_details", text })
        {
            yield return Asking((name, text));
        }
        yield return Asking((grant, "urn:ietf:params:oauth:grant-type:token-exchange"), ("subject_token", text), ("subject_token_type", text));
        foreach (var details in new object[]
        {
            new { type = "citizen-data", citizen = new { nationalId = text } }, new { type = text, citizen = new { nationalId = text } }, new { type = "citizen-data", citizen = text },
            new { type = "citizen-data", purpose = text, citizen = new { nationalId = text } }, new Dictionary<string, object> { ["type"] = "citizen-data", [text] = text },
            new { type = "citizen-data", citizen = new { id = text } },
        })
        {
            yield return Asking(("authorization_details", JsonSerializer.Serialize(new[] { details })));
        }
    }

    /// <summary>Of each kind of a person's data one text.</summary>
    public static IReadOnlyList<string> TextsOf(Person person, string? laserCode)
    {
        var digits = person.NationalId!.Value.Digits;
        return
        [
            digits, string.Join('-', digits[..1], digits[1..5], digits[5..10], digits[10..12], digits[12..]), string.Concat(digits.Select(sign => (char)(sign - '0' + '๐'))),
            person.Name.Given.Th!, person.Name.Family!.En!, person.Name.Full.Th!, person.BirthDate.ToString(), person.Household.Address!.Full.Th!, .. new[] { person.Phone, laserCode }.OfType<string>(),
        ];
    }
}
