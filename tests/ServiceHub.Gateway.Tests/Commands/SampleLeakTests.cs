using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Samples;
using ServiceHub.Adapters.Values;
using ServiceHub.Gateway.Commands.Agencies;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Commands;

/// <summary>No personal value of what the sandbox's agencies answer over HTTP survives in a sample of it.</summary>
[Collection(OneHub.Name)]
public sealed partial class SampleLeakTests(SharedHub shared)
{
    public static TheoryData<string> Personas { get; } =
        ["ordinary", "agencies-disagree", "land-owner", "name-changed-twice", "suspended-licence", "disabled"];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task No_personal_value_survives(string persona)
    {
        var person = NationalId.Parse(shared.Hub.NationalId(persona));
        var (answers, seen) = (0, 0);
        foreach (var agency in (string[])["identity-card", "house-registration", "social-security", "land-titles", "revenue"])
        {
            var tap = new ExchangeTap(TimeProvider.System);
            using var probe = AgencyProbe.Load(
                Checkout.File("adapters", "agencies", agency, "agency.json"), key => shared.Hub.Services.GetRequiredService<IConfiguration>()[key],
                shared.Hub.Services.GetServices<IAdapterFactory>(), tap, TimeProvider.System);
            foreach (var operation in probe.Operations.Where(operation => operation.Manifest.Inputs.Count == 0))
            {
                tap.Clear();
                (await operation.AskAsync(new([person]) { OnBehalfOf = "0060:000000001" }, default)).Failure.ShouldBeNull();
                var samples = tap.Exchanges.Select(exchange => operation.Samples!.ReadSample(exchange.Answer)).ToList();
                new SampleReplacement(System.Security.Cryptography.RandomNumberGenerator.GetInt32).Replace([.. samples.SelectMany(sample => sample.Values)]).ShouldBeNull();
                var text = string.Concat(samples.Select(sample => System.Text.Encoding.UTF8.GetString(sample.ToBytes())));
                var raw = string.Concat(tap.Exchanges.Select(exchange => System.Text.Encoding.UTF8.GetString(exchange.Answer.Span).TrimStart('\uFEFF')));

                seen += MustNotSurvive(raw, text, PublicOf(agency, operation));
                samples.SelectMany(sample => sample.Values).Where(value => value.IsPublic).Select(value => value.Original).ShouldBeSubsetOf(PublicOf(agency, operation).Concat(AsOf(raw)));
                answers++;
            }
        }
        answers.ShouldBe(7);
        seen.ShouldBeGreaterThan(15);
    }

    /// <summary>What is shorter may stand in the replacement by chance.</summary>
    private static int Shortest(string value) => value.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-') ? 6 : 4;

    /// <returns>How many values there are that must not.</returns>
    private static int MustNotSurvive(string raw, string sample, IReadOnlyCollection<string> allowed)
    {
        // Found by the eye of a reader of texts, not by the code that replaces: everything between quotation marks and angle brackets.
        var names = Name().Matches(raw).Select(match => match.Value.Trim('"', ':', ' ')).ToHashSet();
        // Attributes of SOAP's are namespaces alone.
        string[] groups = raw.StartsWith('<') ? ["xml"] : ["json", "number"];
        var values = Value().Matches(raw).SelectMany(match => groups.Select(group => match.Groups[group].Value.Trim()))
            .Where(value => value.Length >= Shortest(value) && value.Any(char.IsLetterOrDigit) && !AsOf(raw).Contains(value) && !names.Contains(value) && !allowed.Contains(value)).Distinct().ToList();
        foreach (var value in values)
        {
            Value().Matches(sample).SelectMany(match => groups.Select(group => match.Groups[group].Value)).ShouldNotContain(left => left.Contains(value, StringComparison.Ordinal), value);
        }
        return values.Count;
    }

    /// <summary>Each answer has its own, and a second may pass between two.</summary>
    private static IEnumerable<string> AsOf(string raw) => AsOfTime().Matches(raw).Select(time => time.Groups[1].Value);

    /// <summary>What stands in the manifest itself: the codes and the marks for no value.</summary>
    private static List<string> PublicOf(string agency, OperationProbe operation)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Checkout.File("adapters", "agencies", agency, "agency.json")));
        var fields = manifest.RootElement.GetProperty("operations").GetProperty(operation.Manifest.Operation).GetProperty("fields").EnumerateObject().Select(field => field.Value).ToList();
        return
        [
            .. fields.Where(field => field.TryGetProperty("codes", out _)).SelectMany(field => field.GetProperty("codes").EnumerateObject().Select(code => code.Name)),
            .. fields.Where(field => field.TryGetProperty("absent", out _)).SelectMany(field => field.GetProperty("absent").EnumerateArray().Select(text => text.GetString()!)),
        ];
    }

    [GeneratedRegex("\"[^\"]*\"\\s*:")]
    private static partial Regex Name();

    // Names first, so that what lies between two of them is not taken for a value.
    [GeneratedRegex("\"[^\"]*\"\\s*:|\"(?<json>[^\"]*)\"|>(?<xml>[^<>]+)<|(?<number>-?[0-9][0-9.]*)(?=\\s*[,\\]}])")]
    private static partial Regex Value();

    [GeneratedRegex("(?i:asOf)\\W{1,4}([^\"<]+)")]
    private static partial Regex AsOfTime();
}
