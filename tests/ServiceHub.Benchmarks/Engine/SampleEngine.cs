using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Benchmarks.Engine;

/// <summary>The engine over the sample data, with resolvers a type as an application would write them.</summary>
internal static class SampleEngine
{
    public static ExecutableSchema Create()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Engine", "schema.graphql");
        var map = new ResolverMap().Enum<CardStatus>("CardStatus");
        map.Query()
            .Field("citizen", (_, arguments) => SampleData.ById.GetValueOrDefault(arguments.Get<string>("id")))
            .Field("citizens", (_, arguments) => new ArraySegment<Citizen>(SampleData.Citizens, 0, arguments.Get<int>("first")));
        map.Object<Citizen>("Citizen")
            .Batch("card", batch => Each(batch, citizen => SampleData.Cards.GetValueOrDefault(citizen.Id)))
            .Batch("benefits", BenefitsAsync)
            .Batch("cases", batch => Each(batch, citizen => SampleData.Cases[citizen.Id]));
        map.Object<Card>("Card");
        map.Object<Benefit>("Benefit").Batch("agency", batch => Each(batch, benefit => SampleData.Agencies[benefit.AgencyId]));
        map.Object<Case>("Case").Batch("agency", batch => Each(batch, subject => SampleData.Agencies[subject.AgencyId]));
        map.Object<Agency>("Agency");
        return ExecutableSchema.Bind(Schema.Load([new SourceText("schema.graphql", File.ReadAllBytes(file))]), map);
    }

    private static ValueTask<IReadOnlyList<Resolved<ArraySegment<Benefit>>>> BenefitsAsync(BatchContext<Citizen> batch)
    {
        var first = batch.Argument<int?>("first");
        return Each(batch, citizen =>
        {
            var all = SampleData.Benefits[citizen.Id];
            return new ArraySegment<Benefit>(all, 0, Math.Min(first ?? all.Length, all.Length));
        });
    }

    private static ValueTask<IReadOnlyList<Resolved<TResult>>> Each<T, TResult>(BatchContext<T> batch, Func<T, TResult> value)
    {
        var results = new Resolved<TResult>[batch.Parents.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = value(batch.Parents[i]);
        }
        return ValueTask.FromResult<IReadOnlyList<Resolved<TResult>>>(results);
    }
}
