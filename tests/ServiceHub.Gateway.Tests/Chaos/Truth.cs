using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>What is true of everybody: as a hub without faults tells it, held against the population itself.</summary>
internal static class Truth
{
    private const int AtOnce = 50;

    /// <summary>By national ID; some are nobody's.</summary>
    public static async Task<IReadOnlyDictionary<string, PersonTruth>> LearnAsync(params string[] arguments)
    {
        await using var hub = await HubUnderTest.StartAsync(arguments);
        var population = hub.Services.GetRequiredService<Lazy<Population>>().Value;
        var people = population.People.Where(person => person.NationalId is not null).ToDictionary(person => person.NationalId!.Value.Digits);
        IReadOnlyList<string> strangers = [.. Enumerable.Range(99_000, 10).Select(number => Some.NationalId(number).Digits).Where(number => !people.ContainsKey(number))];
        var truth = new Dictionary<string, PersonTruth>();
        var token = await hub.TokenAsync();
        foreach (var numbers in people.Keys.Concat(strangers).Chunk(AtOnce))
        {
            using var response = await hub.SendAsync(token, new Question(AgencyField.All, numbers, 0, AllowStale: false).ToContent());
            var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            answer.Errors().ShouldAllBe(error => error.Code() == "NOT_FOUND");
            foreach (var (number, citizen) in numbers.Zip(answer.At("data", "citizens").EnumerateArray()))
            {
                truth[number] = Of(citizen, people.GetValueOrDefault(number), population);
            }
        }
        strangers.ShouldNotBeEmpty();
        strangers.ShouldAllBe(number => truth[number].Citizen == null);
        return truth;
    }

    private static PersonTruth Of(JsonElement citizen, Person? person, Population population)
    {
        if (person is null)
        {
            return new(citizen.ValueKind == JsonValueKind.Null ? null : citizen, InProfile: false, BirthDate: null);
        }
        var facts = PopulationFacts.Of(person, population.Office);
        if (citizen.ValueKind == JsonValueKind.Null)
        {
            person.InSharedProfile.ShouldBeFalse();
            facts.Values.ShouldAllBe(held => held.ValueKind == JsonValueKind.Null);
            return new(null, InProfile: false, BirthDate: null);
        }
        foreach (var (field, held) in facts)
        {
            PopulationFacts.Holds(citizen.At(field), held).ShouldBeTrue($"{field} is {citizen.At(field)}, of the population {held}");
        }
        return new(citizen, person.InSharedProfile, person.InSharedProfile ? person.BirthDate.ToString() : null);
    }
}
