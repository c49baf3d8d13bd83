using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation.Rules;

namespace ServiceHub.GraphQL.Validation;

/// <summary>Validates documents (specification, section 5): one rule a file, in the specification's order.</summary>
/// <param name="schema">The schema.</param>
/// <param name="refuses">What a custom scalar has against a literal, or null.</param>
/// <param name="limits">How deep a document may be nested, and how many errors are listed.</param>
internal sealed class DocumentValidator(Schema schema, Func<ScalarType, ValueNode, string?> refuses, ExecutionLimits limits)
{
    public IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        var context = new ValidationContext(schema, document, limits.MaxErrors);
        if (new NestingDepth(context.Fragments, limits.MaxDepth).Find(document) is { } offset)
        {
            context.Report($"The document is nested more than {limits.MaxDepth} levels deep through its fragments.", offset);
            return context.Errors;
        }
        new DocumentWalker(context, Rules(context)).Walk();
        return context.Errors;
    }

    private ValidationRule[] Rules(ValidationContext context) =>
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
    ];
}
