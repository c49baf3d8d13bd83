using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation.Limits;
using ServiceHub.GraphQL.Validation.Rules;

namespace ServiceHub.GraphQL.Validation;

/// <summary>Validates documents (specification, section 5): first the limits, then one rule a file, in the specification's order.</summary>
/// <param name="schema">The schema.</param>
/// <param name="refuses">What a custom scalar has against a literal, or null.</param>
/// <param name="limits">How large a document may be, and how many errors are listed.</param>
internal sealed class DocumentValidator(Schema schema, Func<ScalarType, ValueNode, string?> refuses, ExecutionLimits limits)
{
    /// <summary>The cheapest first: a document that is too large is refused before rules are spent on it.</summary>
    private static readonly Func<ValidationContext, ExecutionLimits, ExceededLimit?>[] Limits =
    [
        DepthLimit.Check,
        OperationLimit.Check,
        AliasLimit.Check,
        DirectiveLimit.Check,
        RootFieldLimit.Check,
        IntrospectionLimit.Check,
        IntrospectionDepthLimit.Check,
    ];

    public IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        var context = new ValidationContext(schema, document, limits.MaxErrors);
        foreach (var check in Limits)
        {
            if (check(context, limits) is { } exceeded)
            {
                return [exceeded.ToError(document.Source)];
            }
        }
        new DocumentWalker(context, Rules(context)).Walk();
        return context.Errors;
    }

    internal ValidationRule[] Rules(ValidationContext context) =>
    [
        new ExecutableDefinitions(context),
        new OperationTypes(context),
        new UniqueOperationNames(context),
        new LoneAnonymousOperation(context),
        new SingleSubscriptionField(context),
        new KnownFields(context),
        new LeafSelections(context),
        new KnownArguments(context),
        new UniqueArguments(context),
        new RequiredArguments(context),
        new UniqueFragmentNames(context),
        new KnownTypes(context),
        new FragmentsOnCompositeTypes(context),
        new UsedFragments(context),
        new KnownFragments(context),
        new AcyclicFragments(context),
        new PossibleSpreads(context),
        new FittingValues(context, refuses),
        new UniqueInputFields(context),
        new KnownDirectives(context),
        new UniqueDirectives(context),
        new IncrementalRootFields(context),
        new IncrementalOperations(context),
        new IncrementalLabels(context),
        new StreamedLists(context),
        new UniqueVariables(context),
        new InputTypeVariables(context),
        new DefinedVariables(context),
        new UsedVariables(context),
        new FittingVariables(context),
        new MergingFields(context),
        new SlicingArguments(context),
    ];
}
