using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace Theme;

/// <summary>A component that knows which page it stands on.</summary>
public abstract class View : ComponentBase
{
    /// <summary>What the page knows.</summary>
    [CascadingParameter]
    public required PageContext Here { get; set; }
}

/// <summary>The view of one kind of page or block: named after the model, with <c>View</c> behind it.</summary>
public abstract class View<TModel> : View
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}

/// <summary>Which view shows which model.</summary>
public static class Views
{
    private static readonly FrozenDictionary<Type, Type> ByModel = typeof(Views).Assembly.GetTypes()
        .Where(type => type.BaseType is { IsGenericType: true } shows && type.Name == shows.GenericTypeArguments[0].Name + "View")
        .ToFrozenDictionary(type => type.BaseType!.GenericTypeArguments[0]);

    /// <summary>The view of a kind of page or block.</summary>
    public static Type For(Type model) => ByModel.TryGetValue(model, out var view)
        ? view
        : throw new InvalidOperationException($"The theme has no view of {model.Name}: add {model.Name}View.razor.");
}
