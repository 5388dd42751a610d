package org.mailroom.desk.learning;

class InMemoryCategoryModelsTest extends CategoryModelsContract {
    private final CategoryModels models = new InMemoryCategoryModels();

    @Override
    protected CategoryModels models() {
        return models;
    }
}
