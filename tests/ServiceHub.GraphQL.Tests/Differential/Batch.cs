namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>A schema and the questions about it, made from one seed.</summary>
internal sealed class Batch
{
    public Batch(int seed, int documents)
    {
        var dice = new Dice(seed);
        Hub = new HubSide(new SchemaMaker(dice).Make(), seed);
        var mutator = new Mutator(Hub.Schema, dice);
        Questions = [.. Enumerable.Range(0, documents).Select(_ => Ask(new DocumentMaker(Hub.Schema, dice), mutator, dice))];
    }

    public HubSide Hub { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Half of the documents are as they were made, the others changed.</summary>
    private static Question Ask(DocumentMaker maker, Mutator mutator, Dice dice)
    {
        var (document, operationName, variables) = maker.Make();
        var change = dice.Below(8);
        if (change is 4 or 5 or 6)
        {
            mutator.ChangeParts(document);
        }
        List<string> tokens = [.. document.Tokens()];
        if (change == 7)
        {
            mutator.ChangeTokens(tokens);
        }
        var text = dice.OneIn(3) ? Layout.Varied(tokens, dice) : Layout.Plain(tokens);
        return new Question(dice.OneIn(20) ? mutator.ChangeCharacters(text) : text, operationName, variables);
    }
}
