using Microsoft.AspNetCore.Components;

namespace Theme;

/// <summary>
/// Makes components by their constructor without arguments, the only service that they need: the framework's own activator compiles an expression
/// for each kind of component first.
/// </summary>
internal sealed class ComponentActivator : IComponentActivator, IServiceProvider
{
    /// <summary>The one there is.</summary>
    public static IServiceProvider Services { get; } = new ComponentActivator();

    /// <inheritdoc/>
    public IComponent CreateInstance(Type componentType) => (IComponent)Activator.CreateInstance(componentType)!;

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => serviceType == typeof(IComponentActivator) ? this : null;
}
