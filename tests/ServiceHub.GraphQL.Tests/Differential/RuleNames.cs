using ServiceHub.GraphQL.Validation.Rules;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>The reference implementation's names of our rules.</summary>
internal static class RuleNames
{
    public static IReadOnlyDictionary<string, string> OfReference { get; } = new Dictionary<string, string>
    {
        [nameof(ExecutableDefinitions)] = "ExecutableDefinitionsRule",
        [nameof(OperationTypes)] = "KnownOperationTypesRule",
        [nameof(UniqueOperationNames)] = "UniqueOperationNamesRule",
        [nameof(LoneAnonymousOperation)] = "LoneAnonymousOperationRule",
        [nameof(SingleSubscriptionField)] = "SingleFieldSubscriptionsRule",
        [nameof(KnownFields)] = "FieldsOnCorrectTypeRule",
        [nameof(LeafSelections)] = "ScalarLeafsRule",
        [nameof(KnownArguments)] = "KnownArgumentNamesRule",
        [nameof(UniqueArguments)] = "UniqueArgumentNamesRule",
        [nameof(RequiredArguments)] = "ProvidedRequiredArgumentsRule",
        [nameof(UniqueFragmentNames)] = "UniqueFragmentNamesRule",
        [nameof(KnownTypes)] = "KnownTypeNamesRule",
        [nameof(FragmentsOnCompositeTypes)] = "FragmentsOnCompositeTypesRule",
        [nameof(UsedFragments)] = "NoUnusedFragmentsRule",
        [nameof(KnownFragments)] = "KnownFragmentNamesRule",
        [nameof(AcyclicFragments)] = "NoFragmentCyclesRule",
        [nameof(PossibleSpreads)] = "PossibleFragmentSpreadsRule",
        [nameof(FittingValues)] = "ValuesOfCorrectTypeRule",
        [nameof(UniqueInputFields)] = "UniqueInputFieldNamesRule",
        [nameof(KnownDirectives)] = "KnownDirectivesRule",
        [nameof(UniqueDirectives)] = "UniqueDirectivesPerLocationRule",
        [nameof(IncrementalRootFields)] = "DeferStreamDirectiveOnRootFieldRule",
        [nameof(IncrementalOperations)] = "DeferStreamDirectiveOnValidOperationsRule",
        [nameof(IncrementalLabels)] = "DeferStreamDirectiveLabelRule",
        [nameof(StreamedLists)] = "StreamDirectiveOnListFieldRule",
        [nameof(UniqueVariables)] = "UniqueVariableNamesRule",
        [nameof(InputTypeVariables)] = "VariablesAreInputTypesRule",
        [nameof(DefinedVariables)] = "NoUndefinedVariablesRule",
        [nameof(UsedVariables)] = "NoUnusedVariablesRule",
        [nameof(FittingVariables)] = "VariablesInAllowedPositionRule",
        [nameof(MergingFields)] = "OverlappingFieldsCanBeMergedRule",
        // Of the cost directives, which generated schemas do not use.
        [nameof(SlicingArguments)] = "",
    };
}
