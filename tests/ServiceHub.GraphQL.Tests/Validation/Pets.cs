using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Validation;

/// <summary>A schema with one of everything, and what documents are refused for on it.</summary>
internal static class Pets
{
    private static readonly Schema Schema = Documents.Schema("""
        type Query {
          dog: Dog  cat: Cat  pet: Pet  being: Being  catOrDog: CatOrDog  human: Human
          take(int: Int, ints: [Int!], text: String, truth: Boolean, number: Float, id: ID, dog: Command, filter: Filter, odd: Odd): Int
          need(this: Int!, that: String!, perhaps: Int! = 1): Int
          find(by: Lookup!): Pet
        }
        type Mutation { rename(name: String!): Dog  adopt: [Dog!] }
        type Subscription { barked: Dog  meowed: Cat  littered: [Dog!] }
        interface Being { name: String }
        interface Pet implements Being { name: String owner: Human }
        type Dog implements Pet & Being {
          name(full: Boolean): String  owner: Human  barks: Boolean!  volume: Int  knows(command: Command!): Boolean  friend: Pet
        }
        type Cat implements Pet & Being { name: String  owner: Human  meows: Boolean  volume: Float  nick: String }
        type Human implements Being { name: String  pets: [Pet!] }
        type Stone { weight: Int }
        union CatOrDog = Cat | Dog
        enum Command { SIT HEEL }
        input Filter { name: String = "x"  need: Int!  any: [Filter!]  by: Lookup }
        input Lookup @oneOf { id: ID  name: String }
        scalar Odd
        directive @onField on FIELD
        directive @onQuery on QUERY
        directive @many(n: Int) repeatable on FIELD
        directive @onVariable on VARIABLE_DEFINITION
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(initialCount: Int! = 0, if: Boolean! = true, label: String) on FIELD
        """);

    /// <returns>Each error as <c>line:column line:column message</c>.</returns>
    public static IReadOnlyList<string> Errors(string document) =>
        [.. new DocumentValidator(Schema, Refuses, new ExecutionLimits()).Validate(Documents.Parse(document))
            .Select(error => $"{string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}"))} {error.Message}")];

    public static void Takes(string document) => Errors(document).ShouldBeEmpty();

    public static void Refuses(string document, params string[] errors) => Errors(document).ShouldBe(errors);

    private static string? Refuses(ScalarType scalar, ValueNode literal) =>
        literal is IntValueNode { Text: var text } && int.Parse(text) % 2 == 1 ? null : "it is not odd.";
}
